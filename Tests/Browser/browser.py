"""Chromium without a window, spoken to by its DevTools protocol over a pair of pipes."""

import base64
import json
import os
import signal
import subprocess
import tempfile


class Browser:
    """One process; each page is opened with it and gone with it."""

    def __init__(self):
        # Only the first process can be waited for; what another still held is no test's failure.
        self.profile = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        to_read, self.to_write = os.pipe()
        self.to_listen, to_answer = os.pipe()

        def hand_over():
            # Chromium reads commands from 3 and writes answers to 4. What is moved there must not be
            # overwritten before, so that it is moved out of the way first.
            read, write = os.dup(to_read), os.dup(to_answer)
            while min(read, write) < 5:
                read, write = os.dup(read), os.dup(write)
            os.dup2(read, 3)
            os.dup2(write, 4)

        self.process = subprocess.Popen(
            [
                "chromium", "--headless", "--no-sandbox", "--disable-gpu",
                "--disable-dev-shm-usage", "--no-first-run", "--remote-debugging-pipe",
                f"--user-data-dir={self.profile.name}", "about:blank",
            ],
            preexec_fn=hand_over, close_fds=False, start_new_session=True,
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(to_read)
        os.close(to_answer)
        self.count = 0
        self.unread = b""
        self.events = []

    def close(self):
        # Chromium is a family of processes: those that outlive the first one would go on writing
        # into the profile while it is removed.
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        os.close(self.to_write)
        os.close(self.to_listen)
        self.profile.cleanup()

    def ask(self, method, session=None, **parameters):
        """Sends a command, and waits for what it comes to."""
        self.count += 1
        number = self.count
        message = {"id": number, "method": method, "params": parameters}
        if session:
            message["sessionId"] = session
        os.write(self.to_write, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.receive()
            if answer.get("id") != number:
                self.events.append(answer)
                continue
            if "error" in answer:
                raise AssertionError(f"{method}: {answer['error']['message']}")
            return answer["result"]

    def wait(self, session, *methods):
        """Waits for the first such event that was not waited for."""
        while True:
            for index, event in enumerate(self.events):
                if event.get("sessionId") == session and event.get("method") in methods:
                    return self.events.pop(index)
            self.events.append(self.receive())

    def receive(self):
        while b"\0" not in self.unread:
            part = os.read(self.to_listen, 1 << 16)
            if not part:
                raise AssertionError("the browser is gone")
            self.unread += part
        message, _, self.unread = self.unread.partition(b"\0")
        return json.loads(message)

    def page(self, url, dark=False, width=1280, height=900):
        return Page(self, url, dark, width, height)


class Page:
    def __init__(self, browser, url, dark, width, height):
        self.browser = browser
        target = browser.ask("Target.createTarget", url="about:blank")["targetId"]
        attached = browser.ask("Target.attachToTarget", targetId=target, flatten=True)
        self.session = attached["sessionId"]
        self.ask("Page.enable")
        self.ask("Runtime.enable")
        self.ask("Network.enable")
        self.ask(
            "Emulation.setEmulatedMedia",
            features=[
                {"name": "prefers-color-scheme", "value": "dark" if dark else "light"},
                # Nothing moves slowly, so that nothing has to be waited for.
                {"name": "prefers-reduced-motion", "value": "reduce"},
            ])
        self.ask(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1,
            mobile=False)
        self.ask("Page.navigate", url=url)
        browser.wait(self.session, "Page.loadEventFired")

    def ask(self, method, **parameters):
        return self.browser.ask(method, self.session, **parameters)

    def run(self, script):
        """The value of an expression, which is awaited."""
        result = self.ask(
            "Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True,
            userGesture=True)
        if "exceptionDetails" in result:
            raise AssertionError(result["exceptionDetails"]["exception"]["description"])
        return result["result"].get("value")

    def press(self, key, code=None):
        text = {"Enter": "\r"}.get(key, key if len(key) == 1 else "")
        keys = {"key": key, "windowsVirtualKeyCode": {"Enter": 13, "Escape": 27}.get(key, 0)}
        self.ask("Input.dispatchKeyEvent", type="keyDown", text=text, **keys)
        self.ask("Input.dispatchKeyEvent", type="keyUp", **keys)

    def write(self, text):
        for character in text:
            self.press(character)

    def click(self, selector):
        """Moves the pointer there and presses it, as a person would."""
        x, y = self.run(
            f"""(() => {{
              const element = document.querySelector({json.dumps(selector)});
              element.scrollIntoView({{ block: "center" }});
              const box = element.getBoundingClientRect();
              return [box.left + box.width / 2, box.top + box.height / 2];
            }})()""")
        for kind in ["mousePressed", "mouseReleased"]:
            self.ask(
                "Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def requests(self):
        """Of everything that was fetched, the document first."""
        self.run("0")
        return [
            event["params"]["request"]["url"] for event in self.browser.events
            if event.get("sessionId") == self.session
            and event.get("method") == "Network.requestWillBeSent"
        ]

    def complaints(self):
        """What went wrong in scripts, and what the console was told."""
        self.run("0")
        return [
            event["params"] for event in self.browser.events
            if event.get("sessionId") == self.session
            and event.get("method") in ("Runtime.exceptionThrown", "Runtime.consoleAPICalled")
        ]

    def picture(self, path, whole=False):
        data = self.ask("Page.captureScreenshot", captureBeyondViewport=whole)["data"]
        with open(path, "wb") as file:
            file.write(base64.b64decode(data))
