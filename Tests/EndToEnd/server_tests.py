"""What whoever starts converse-server sees: its flags, its exit codes, its end."""

import json
import os
import re
import signal
import socket
import subprocess
import unittest
import urllib.request

import gateway

BODY = json.dumps({"messages": [{"role": "user", "content": [{"text": "hello"}]}]}).encode()
REQUEST = (
    b"POST /bedrock/model/m/converse HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n"
    b"content-length: %d\r\n\r\n" % len(BODY)
)


def run(*arguments, **environment):
    return subprocess.run(
        [gateway.BINARY, *arguments],
        capture_output=True,
        text=True,
        timeout=60,
        env={**os.environ, **environment},
    )


class ServerTests(unittest.TestCase):
    def test_help_teaches_by_example(self):
        help = run("--help")
        self.assertEqual(help.returncode, 0)
        for word in ("EXAMPLES", "--port", "--body-limit", "CONVERSE_PORT", "curl"):
            self.assertIn(word, help.stdout)

    def test_arguments_that_cannot_be_used(self):
        for arguments, environment in (
            (["--port", "http"], {}),
            (["--port", "70000"], {}),
            (["--body-limit", "-1"], {}),
            (["--log-level", "loud"], {}),
            (["--nonsense"], {}),
            ([], {"CONVERSE_PORT": "http"}),
        ):
            with self.subTest(arguments=arguments, environment=environment):
                result = run(*arguments, **environment)
                self.assertEqual(result.returncode, 2)
                self.assertTrue(result.stderr.strip())
                self.assertEqual(result.stdout, "")

    def test_a_port_in_use(self):
        with socket.create_server(("127.0.0.1", 0)) as taken:
            port = taken.getsockname()[1]
            result = run("--port", str(port))
            self.assertEqual(result.returncode, 1)
            self.assertIn(str(port), result.stderr)

    def test_the_body_limit(self):
        with gateway.Gateway("--body-limit", "1KiB") as server:
            request = urllib.request.Request(
                server.url + "/bedrock/model/m/converse",
                b" " * 2048 + BODY,
                {"content-type": "application/json"},
            )
            with self.assertRaises(urllib.error.HTTPError) as raised:
                urllib.request.urlopen(request, timeout=30)
            with raised.exception as refusal:
                self.assertEqual(refusal.code, 413)
                self.assertTrue(json.load(refusal)["message"])

    def test_sigterm_lets_a_request_under_way_finish(self):
        server = gateway.Gateway().__enter__()
        port = int(re.search(r":(\d+)$", server.url).group(1))
        with socket.create_connection(("127.0.0.1", port), timeout=30) as client:
            client.sendall(REQUEST + BODY[:10])
            # An answer on another connection says that the server has seen what came before.
            urllib.request.urlopen(server.url + "/health", timeout=30).close()
            server.process.send_signal(signal.SIGTERM)
            client.sendall(BODY[10:])
            answer = b""
            while chunk := client.recv(65536):
                answer += chunk
        self.assertTrue(answer.startswith(b"HTTP/1.1 200"), answer[:200])
        self.assertEqual(server.process.wait(timeout=30), 0)
        server.process.stdout.close()


if __name__ == "__main__":
    unittest.main()
