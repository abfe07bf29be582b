"""What a user of curl sees."""

import json
import unittest
import urllib.error
import urllib.request

import gateway

CONVERSE = "/bedrock/model/anthropic.claude-3-sonnet-20240229-v1:0/converse"


def post(path, body, media_type="application/json", method="POST"):
    data = body if isinstance(body, bytes) else json.dumps(body).encode()
    request = urllib.request.Request(
        gateway.url() + path, data, {"content-type": media_type}, method=method
    )
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.status, answer.headers, json.load(answer)
    except urllib.error.HTTPError as refusal:
        with refusal:
            return refusal.code, refusal.headers, json.load(refusal)


class HTTPTests(unittest.TestCase):
    def refused(self, status, name, *request, **parameters):
        code, headers, body = post(*request, **parameters)
        self.assertEqual(code, status, body)
        self.assertEqual(headers["x-amzn-errortype"], name)
        self.assertEqual(body["type"], name)
        self.assertTrue(body["message"])
        self.assertTrue(headers["x-amzn-requestid"])
        self.assertTrue(headers["content-type"].startswith("application/json"))
        return body

    def test_the_first_request_of_the_readme(self):
        status, headers, body = post(CONVERSE, {"messages": [{"role": "user", "content": [{"text": "hello"}]}]})
        self.assertEqual(status, 200)
        self.assertTrue(headers["x-amzn-requestid"])
        self.assertTrue(body["output"]["message"]["content"][0]["text"])

    def test_three_mistakes_are_one_refusal_that_names_all_three(self):
        body = self.refused(
            400,
            "ValidationException",
            CONVERSE,
            {
                "messages": [{"role": "robot", "content": "hello"}],
                "inferenceConfig": {"maxTokens": 1.5},
            },
        )
        pointers = ["/messages/0/role", "/messages/0/content", "/inferenceConfig/maxTokens"]
        self.assertEqual([issue["pointer"] for issue in body["issues"]], pointers)
        for pointer in pointers:
            self.assertIn(pointer, body["message"])

    def test_bodies_that_are_not_json(self):
        for body in (b"", b"{", b"[1,]", b'{"messages":[]}x', b'{"additionalModelRequestFields":{"a":01}}', b"\xff"):
            with self.subTest(body=body):
                self.refused(400, "ValidationException", CONVERSE, body)

    def test_valid_by_the_letter(self):
        for body in ({}, {"messages": []}, {"system": [], "inferenceConfig": {}}):
            with self.subTest(body=body):
                self.assertEqual(post(CONVERSE, body)[0], 200)

    def test_nesting(self):
        def nested(depth):
            block = b'{"toolResult":{"content":['
            return b'{"messages":[{"role":"user","content":[' + block * depth + b"]}}" * depth + b"]}]}"

        self.assertEqual(post(CONVERSE, nested(8))[0], 200)
        self.refused(400, "ValidationException", CONVERSE, nested(10_000))
        self.refused(400, "ValidationException", CONVERSE, b"[" * 100_000)

    def test_unknown_routes_and_methods(self):
        self.refused(404, "ResourceNotFoundException", "/bedrock/nowhere", {})
        code, headers, _ = post(CONVERSE, {}, method="PUT")
        self.assertEqual((code, headers["allow"]), (405, "POST"))

    def test_other_media_types(self):
        self.assertEqual(post(CONVERSE, b"{}", "text/plain")[0], 415)
        self.assertEqual(post(CONVERSE, b"{}", "Application/JSON; charset=UTF-8")[0], 200)

    def test_an_empty_model_id(self):
        self.refused(400, "ValidationException", "/bedrock/model//converse", {})

    def test_a_bad_escape_in_the_model_id(self):
        self.refused(400, "ValidationException", "/bedrock/model/a%zz/converse", {})

    def test_health(self):
        with urllib.request.urlopen(gateway.url() + "/health", timeout=30) as answer:
            self.assertEqual(answer.status, 200)


if __name__ == "__main__":
    unittest.main()
