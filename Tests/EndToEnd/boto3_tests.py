"""What a user of boto3 sees: the client is the real one, only its endpoint is ours."""

import base64
import unittest

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

import gateway

MODEL = "anthropic.claude-3-sonnet-20240229-v1:0"
PREFIXES = ["/bedrock", "/litellm/bedrock", "/pydanticai/bedrock", "/cursor"]
# One pixel.
PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
)
WEATHER = {
    "toolSpec": {
        "name": "get_weather",
        "description": "Today's weather at a place",
        "inputSchema": {
            "json": {
                "type": "object",
                "properties": {
                    "place": {"type": "string", "minLength": 3},
                    "unit": {"type": "string", "enum": ["celsius", "fahrenheit"]},
                    "days": {"type": "integer", "minimum": 1, "maximum": 5},
                },
                "required": ["place", "unit", "days"],
            }
        },
    }
}


def client(prefix="/bedrock"):
    return boto3.client(
        "bedrock-runtime",
        endpoint_url=gateway.url() + prefix,
        region_name="us-east-1",
        aws_access_key_id="test",
        aws_secret_access_key="test",
        config=Config(retries={"total_max_attempts": 3, "mode": "standard"}),
    )


def user(*content):
    blocks = [{"text": item} if isinstance(item, str) else item for item in content]
    return {"role": "user", "content": blocks}


def assistant(*content):
    return {**user(*content), "role": "assistant"}


def text(answer):
    return "".join(block.get("text", "") for block in answer["output"]["message"]["content"])


class ConverseTests(unittest.TestCase):
    def setUp(self):
        self.client = client()

    def converse(self, *messages, **parameters):
        answer = self.client.converse(modelId=MODEL, messages=list(messages), **parameters)
        usage = answer["usage"]
        self.assertEqual(usage["totalTokens"], usage["inputTokens"] + usage["outputTokens"])
        self.assertIsInstance(answer["metrics"]["latencyMs"], int)
        self.assertEqual(answer["output"]["message"]["role"], "assistant")
        self.assertTrue(answer["ResponseMetadata"]["RequestId"])
        return answer

    def test_a_plain_turn(self):
        answer = self.converse(user("hello"))
        self.assertEqual(answer["stopReason"], "end_turn")
        self.assertTrue(text(answer))

    def test_the_same_conversation_has_the_same_answer(self):
        self.assertEqual(text(self.converse(user("hello"))), text(self.converse(user("hello"))))

    def test_the_answer_depends_on_the_conversation(self):
        self.assertNotEqual(text(self.converse(user("hello"))), text(self.converse(user("bye"))))

    def test_several_turns(self):
        answer = self.converse(user("one"), assistant("first"), user("two"))
        self.assertTrue(text(answer))

    def test_system(self):
        self.converse(user("hello"), system=[{"text": "Be brief."}, {"cachePoint": {"type": "default"}}])
        self.converse(user("hello"), system=[])

    def test_max_tokens_bound_the_output(self):
        answer = self.converse(user("Tell me a long story."), inferenceConfig={"maxTokens": 3})
        self.assertEqual(answer["stopReason"], "max_tokens")
        self.assertLessEqual(answer["usage"]["outputTokens"], 3)

    def test_nothing_follows_a_stop_sequence(self):
        whole = text(self.converse(user("hello world")))
        stop = whole.split()[2]
        answer = self.converse(user("hello world"), inferenceConfig={"stopSequences": [stop]})
        self.assertEqual(answer["stopReason"], "stop_sequence")
        self.assertTrue(whole.startswith(text(answer).removesuffix(stop)))
        self.assertLess(len(text(answer)), len(whole))

    def test_a_tool_is_called_when_the_choice_asks_for_it(self):
        for choice in ({"any": {}}, {"tool": {"name": "get_weather"}}):
            answer = self.converse(
                user("How warm is it in Rome?"), toolConfig={"tools": [WEATHER], "toolChoice": choice}
            )
            self.assertEqual(answer["stopReason"], "tool_use")
            uses = [b["toolUse"] for b in answer["output"]["message"]["content"] if "toolUse" in b]
            self.assertEqual(uses[0]["name"], "get_weather")
            arguments = uses[0]["input"]
            self.assertGreaterEqual(len(arguments["place"]), 3)
            self.assertIn(arguments["unit"], ["celsius", "fahrenheit"])
            self.assertIn(arguments["days"], range(1, 6))

    def test_a_tool_result_is_answered(self):
        use = {"toolUseId": "use-1", "name": "get_weather", "input": {"place": "Rome"}}
        result = {"toolUseId": "use-1", "content": [{"json": {"degrees": 21}}], "status": "success"}
        answer = self.converse(
            user("How warm is it in Rome?"),
            assistant({"toolUse": use}),
            user({"toolResult": result}),
            toolConfig={"tools": [WEATHER]},
        )
        self.assertEqual(answer["stopReason"], "end_turn")
        self.assertTrue(text(answer))

    def test_an_image_and_a_document(self):
        answer = self.converse(
            user(
                "What is this?",
                {"image": {"format": "png", "source": {"bytes": PNG}}},
                {"document": {"format": "txt", "name": "notes", "source": {"bytes": b"some notes"}}},
            )
        )
        self.assertTrue(text(answer))

    def test_model_ids_with_reserved_characters(self):
        for model in (
            MODEL,
            "openai/gpt-4o",
            "arn:aws:bedrock:us-east-1:123456789012:inference-profile/us.anthropic.claude-sonnet-4-v1:0",
            "a b+c%d",
        ):
            with self.subTest(model=model):
                answer = self.client.converse(modelId=model, messages=[user("hello")])
                self.assertEqual(answer["stopReason"], "end_turn")

    def test_every_prefix_answers_alike(self):
        answers = {text(client(p).converse(modelId=MODEL, messages=[user("hi")])) for p in PREFIXES}
        self.assertEqual(len(answers), 1)

    def test_a_refused_request_is_a_validation_exception_and_not_repeated(self):
        with self.assertRaises(ClientError) as raised:
            self.client.converse(
                modelId=MODEL,
                messages=[
                    {"role": "robot", "content": [{"image": {"format": "bmp", "source": {"bytes": PNG}}}]}
                ],
                performanceConfig={"latency": "warp"},
            )
        response = raised.exception.response
        self.assertEqual(response["Error"]["Code"], "ValidationException")
        self.assertEqual(response["ResponseMetadata"]["HTTPStatusCode"], 400)
        self.assertEqual(response["ResponseMetadata"]["RetryAttempts"], 0)
        self.assertTrue(response["ResponseMetadata"]["RequestId"])
        for pointer in ("/messages/0/role", "/messages/0/content/0/image/format", "/performanceConfig/latency"):
            self.assertIn(pointer, response["Error"]["Message"])

    def test_the_typed_exception_can_be_caught(self):
        with self.assertRaises(self.client.exceptions.ValidationException):
            self.client.converse(modelId=MODEL, messages=[{"role": "robot", "content": []}])


class ConverseStreamTests(unittest.TestCase):
    def stream(self, prefix, *messages, **parameters):
        """The stream's events put together again: text, tool uses, stop reason, usage."""
        answer = client(prefix).converse_stream(modelId=MODEL, messages=list(messages), **parameters)
        text, tools, stop, usage = "", {}, None, None
        for event in answer["stream"]:
            if "contentBlockStart" in event:
                start = event["contentBlockStart"]
                tools[start["contentBlockIndex"]] = {**start["start"]["toolUse"], "input": ""}
            elif "contentBlockDelta" in event:
                delta = event["contentBlockDelta"]
                text += delta["delta"].get("text", "")
                if "toolUse" in delta["delta"]:
                    tools[delta["contentBlockIndex"]]["input"] += delta["delta"]["toolUse"]["input"]
            elif "messageStop" in event:
                stop = event["messageStop"]["stopReason"]
            elif "metadata" in event:
                usage = event["metadata"]["usage"]
        return text, list(tools.values()), stop, usage

    def test_the_stream_is_the_whole_answer_in_pieces(self):
        for parameters in (
            {},
            {"inferenceConfig": {"maxTokens": 4}},
            {"system": [{"text": "Be brief."}]},
        ):
            for prefix in PREFIXES:
                with self.subTest(parameters=parameters, prefix=prefix):
                    message = user("Ein Gruß 👋🏽 aus Köln")
                    whole = client(prefix).converse(modelId=MODEL, messages=[message], **parameters)
                    streamed, tools, stop, usage = self.stream(prefix, message, **parameters)
                    self.assertEqual(streamed, text(whole))
                    self.assertEqual(tools, [])
                    self.assertEqual(stop, whole["stopReason"])
                    self.assertEqual(usage, whole["usage"])

    def test_a_tool_call(self):
        import json

        config = {"tools": [WEATHER], "toolChoice": {"any": {}}}
        _, tools, stop, _ = self.stream("/bedrock", user("Rome?"), toolConfig=config)
        whole = client().converse(modelId=MODEL, messages=[user("Rome?")], toolConfig=config)
        uses = [b["toolUse"] for b in whole["output"]["message"]["content"] if "toolUse" in b]
        self.assertEqual(stop, "tool_use")
        self.assertEqual(tools[0]["name"], "get_weather")
        self.assertEqual(json.loads(tools[0]["input"]), uses[0]["input"])

    def test_a_bad_body_is_refused_before_the_first_frame(self):
        with self.assertRaises(ClientError) as raised:
            self.stream("/bedrock", {"role": "robot", "content": [{"text": "hello"}]})
        self.assertEqual(raised.exception.response["Error"]["Code"], "ValidationException")


if __name__ == "__main__":
    unittest.main()
