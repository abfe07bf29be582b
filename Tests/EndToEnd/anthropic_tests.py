"""What a user of the anthropic package sees: the client is the real one, only its base URL is ours."""

import unittest

import anthropic

import gateway

MODEL = "local/parrot"
TOOL = {
    "name": "get_weather",
    "description": "Today's weather at a place",
    "input_schema": {
        "type": "object",
        "properties": {"place": {"type": "string"}, "days": {"type": "integer", "minimum": 2}},
        "required": ["place", "days"],
    },
}


class MessagesTests(unittest.TestCase):
    def setUp(self):
        self.client = anthropic.Anthropic(
            api_key="test", base_url=gateway.url() + "/litellm/anthropic", max_retries=0
        )

    def tearDown(self):
        self.client.close()

    def create(self, content, **parameters):
        parameters.setdefault("max_tokens", 256)
        return self.client.messages.create(
            model=MODEL, messages=[{"role": "user", "content": content}], **parameters
        )

    def test_string_content(self):
        message = self.create("hello")
        self.assertEqual(message.type, "message")
        self.assertEqual(message.role, "assistant")
        self.assertEqual(message.stop_reason, "end_turn")
        self.assertTrue(message.content[0].text)
        self.assertGreater(message.usage.input_tokens, 0)

    def test_block_content_says_the_same_as_a_string(self):
        blocks = self.create([{"type": "text", "text": "hello"}])
        self.assertEqual(blocks.content[0].text, self.create("hello").content[0].text)

    def test_system_as_string_and_as_blocks(self):
        text = self.create("hello", system="Be brief.").content[0].text
        blocks = self.create("hello", system=[{"type": "text", "text": "Be brief."}])
        self.assertEqual(text, blocks.content[0].text)

    def test_several_turns(self):
        message = self.client.messages.create(
            model=MODEL,
            max_tokens=64,
            messages=[
                {"role": "user", "content": "one"},
                {"role": "assistant", "content": "first"},
                {"role": "user", "content": [{"type": "text", "text": "two"}]},
            ],
        )
        self.assertTrue(message.content[0].text)

    def test_max_tokens_and_stop_sequences(self):
        message = self.create("Tell me a long story.", max_tokens=2)
        self.assertEqual(message.stop_reason, "max_tokens")
        self.assertLessEqual(message.usage.output_tokens, 2)
        word = self.create("hello world").content[0].text.split()[2]
        message = self.create("hello world", stop_sequences=[word])
        self.assertEqual(message.stop_reason, "stop_sequence")
        self.assertEqual(message.stop_sequence, word)

    def test_a_forced_tool_and_its_result(self):
        message = self.create("Rome?", tools=[TOOL], tool_choice={"type": "tool", "name": "get_weather"})
        self.assertEqual(message.stop_reason, "tool_use")
        use = next(block for block in message.content if block.type == "tool_use")
        self.assertEqual(use.name, "get_weather")
        self.assertGreaterEqual(use.input["days"], 2)
        answer = self.client.messages.create(
            model=MODEL,
            max_tokens=64,
            tools=[TOOL],
            messages=[
                {"role": "user", "content": "Rome?"},
                {"role": "assistant", "content": [block.model_dump() for block in message.content]},
                {
                    "role": "user",
                    "content": [{"type": "tool_result", "tool_use_id": use.id, "content": "21 degrees"}],
                },
            ],
        )
        self.assertEqual(answer.stop_reason, "end_turn")

    def test_the_stream_is_the_whole_answer_in_pieces(self):
        whole = self.create("Ein Gruß 👋🏽 aus Köln")
        with self.client.messages.stream(
            model=MODEL, max_tokens=256, messages=[{"role": "user", "content": "Ein Gruß 👋🏽 aus Köln"}]
        ) as stream:
            pieces = "".join(stream.text_stream)
            final = stream.get_final_message()
        self.assertEqual(pieces, whole.content[0].text)
        self.assertEqual(final.content[0].text, whole.content[0].text)
        self.assertEqual(final.stop_reason, whole.stop_reason)
        self.assertEqual(final.usage.input_tokens, whole.usage.input_tokens)
        self.assertEqual(final.usage.output_tokens, whole.usage.output_tokens)

    def test_a_streamed_tool_call(self):
        parameters = dict(
            model=MODEL,
            max_tokens=256,
            tools=[TOOL],
            tool_choice={"type": "any"},
            messages=[{"role": "user", "content": "Rome?"}],
        )
        whole = self.client.messages.create(**parameters)
        with self.client.messages.stream(**parameters) as stream:
            final = stream.get_final_message()
        self.assertEqual(final.stop_reason, "tool_use")
        self.assertEqual(final.content[-1].input, whole.content[-1].input)

    def test_a_refused_request(self):
        with self.assertRaises(anthropic.BadRequestError) as raised:
            self.create("hello", extra_body={"temperature": 2, "max_tokens": "many"})
        error = raised.exception
        self.assertEqual(error.status_code, 400)
        self.assertEqual(error.body["type"], "error")
        self.assertEqual(error.body["error"]["type"], "invalid_request_error")
        self.assertIn("/temperature", error.body["error"]["message"])
        self.assertIn("/max_tokens", error.body["error"]["message"])
        self.assertTrue(error.request_id)


if __name__ == "__main__":
    unittest.main()
