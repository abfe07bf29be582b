"""The HTML report as its reader meets it."""

import os
import pathlib
import subprocess
import tempfile
import unittest

from browser import Browser

ROOT = pathlib.Path(__file__).resolve().parents[2]
GOLDEN = ROOT / "Tests/DiffReportsTests/Goldens/report.html"

SHOWN = "[...document.querySelectorAll('.finding')].filter((item) => item.checkVisibility())"
IDS = f"{SHOWN}.map((item) => item.id)"
FOCUSED = "document.activeElement.closest('.finding')?.id ?? document.activeElement.id"

PET = "1f0c9a4be2d37755"
LIMIT = "77d2036cb7a4911e"
ADDED = "c4d10be2976f0032"
ACCEPTED = "9b1e6c0255d8e7f3"


class ReportTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.browser = Browser()

    @classmethod
    def tearDownClass(cls):
        cls.browser.close()

    def open(self, fragment="", **appearance):
        return self.browser.page(GOLDEN.as_uri() + fragment, **appearance)

    def test_shows_everything_at_first(self):
        page = self.open()
        self.assertEqual(page.run("document.querySelector('h1').textContent"), "3 changes break clients")
        self.assertEqual(len(page.run(IDS)), 8)
        self.assertEqual(page.run("document.querySelector('#shown').textContent"), "8 of 8")
        marks = f"[...document.querySelectorAll('#\\\\3{LIMIT[0]} {LIMIT[1:]} mark')]"
        self.assertEqual(
            page.run(f"{marks}.map((mark) => mark.textContent)"),
            ["required: false", "required: true"])

    def test_needs_nothing_else_and_complains_of_nothing(self):
        page = self.open()
        self.assertEqual(page.requests(), [GOLDEN.as_uri()])
        self.assertEqual(page.complaints(), [])

    def test_both_versions_stand_side_by_side_or_one_above_the_other(self):
        boxes = """[...document.querySelector('.sides').children]
          .map((side) => [side.getBoundingClientRect().left, side.getBoundingClientRect().top])"""
        left, right = self.open().run(boxes)
        self.assertEqual(left[1], right[1])
        self.assertLess(left[0], right[0])
        above, below = self.open(width=400).run(boxes)
        self.assertEqual(above[0], below[0])
        self.assertLess(above[1], below[1])

    def test_fits_a_narrow_screen(self):
        page = self.open(width=400)
        self.assertLessEqual(page.run("document.documentElement.scrollWidth"), 400)

    def test_filters_by_severity(self):
        page = self.open()
        for name in ["breaking", "warning"]:
            page.click(f"button[data-category={name}]")
        self.assertEqual(page.run("document.querySelector('#shown').textContent"), "3 of 8")
        self.assertEqual(page.run(IDS)[-1], ACCEPTED)
        page.click("button[data-category=accepted]")
        page.click("button[data-category=info]")
        self.assertEqual(page.run(IDS), [])
        page.click("#nothing button")
        self.assertEqual(len(page.run(IDS)), 8)

    def test_filters_by_operation_and_direction(self):
        page = self.open()
        choose = """((id, text) => {
          const field = document.getElementById(id);
          field.value = [...field.options].find((option) => option.text === text).value;
          field.dispatchEvent(new Event("input"));
        })"""
        page.run(f"{choose}('area', 'GET /shops/{{id}}/rooms/7')")
        self.assertEqual(page.run(IDS), [PET])
        page.run(f"{choose}('area', 'GET /pets')")
        page.run(f"{choose}('direction', 'Requests')")
        self.assertEqual(page.run(IDS), [LIMIT])

    def test_filters_by_who_is_affected(self):
        page = self.open()
        page.click(".impacts > summary")
        page.click(".impacts tbody tr:nth-child(2) button")
        self.assertEqual(page.run("document.querySelector('#shown').textContent"), "2 of 8")
        self.assertEqual(page.run("document.querySelector('#area').selectedOptions[0].text"), "POST /pets")

    def test_searches(self):
        page = self.open()
        page.press("/")
        self.assertEqual(page.run(FOCUSED), "search")
        page.write("back references")
        self.assertEqual(page.run(IDS), ["5e5e0d1c88f7b3a1"])
        page.write(" nothing has this")
        self.assertEqual(page.run(IDS), [])
        self.assertTrue(page.run("document.querySelector('#nothing').checkVisibility()"))
        page.press("Escape")
        self.assertEqual(len(page.run(IDS)), 8)

    def test_goes_through_findings_by_keys(self):
        page = self.open()
        page.press("j")
        self.assertEqual(page.run(FOCUSED), PET)
        page.press("j")
        self.assertEqual(page.run(FOCUSED), LIMIT)
        top = page.run(f"document.getElementById('{LIMIT}').getBoundingClientRect().top")
        self.assertGreaterEqual(top, 0)
        self.assertLess(top, 200)
        page.press("k")
        self.assertEqual(page.run(FOCUSED), PET)
        is_open = f"document.getElementById('{PET}').querySelector('details').open"
        self.assertTrue(page.run(is_open))
        page.press("Enter")
        self.assertFalse(page.run(is_open))

    def test_opens_and_closes_all(self):
        page = self.open()
        count = f"{SHOWN}.filter((item) => item.firstElementChild.open).length"
        self.assertEqual(page.run(count), 3)
        page.press("e")
        self.assertEqual(page.run(count), 8)
        page.press("e")
        self.assertEqual(page.run(count), 0)

    def test_explains_its_keys(self):
        page = self.open()
        page.press("?")
        self.assertTrue(page.run("document.querySelector('#help').open"))
        page.press("Escape")
        self.assertFalse(page.run("document.querySelector('#help').open"))

    def test_a_link_leads_to_its_finding(self):
        page = self.open("#" + ADDED)
        self.assertEqual(page.run(FOCUSED), ADDED)
        self.assertTrue(page.run(f"document.getElementById('{ADDED}').firstElementChild.open"))
        box = page.run(
            f"""(() => {{
              const box = document.getElementById('{ADDED}').getBoundingClientRect();
              return [box.top, box.bottom];
            }})()""")
        self.assertGreaterEqual(box[0], 0)
        self.assertLessEqual(box[1], 900)

    def test_a_link_leads_past_the_filters(self):
        page = self.open()
        page.click("button[data-category=info]")
        page.run(
            f"""new Promise((done) => {{
              addEventListener("hashchange", () => done(), {{ once: true }});
              location.hash = "{ADDED}";
            }})""")
        self.assertEqual(page.run(FOCUSED), ADDED)
        self.assertEqual(len(page.run(IDS)), 8)

    def test_shows_more_lines(self):
        page = self.open()
        lines = f"document.getElementById('{PET}').querySelectorAll('.old pre span').length"
        before = page.run(lines)
        page.click(".old .extend")
        self.assertEqual(page.run(lines), before + 10)
        for _ in range(5):
            page.click(".old .extend")
        text = page.run(
            f"document.getElementById('{PET}').querySelector('.old pre span').textContent")
        self.assertEqual(text, "openapi: 3.1.0")
        self.assertFalse(page.run("document.querySelector('.old .extend').checkVisibility()"))

    def test_is_dark_where_that_is_preferred(self):
        brightness = """((name) => {
          const colour = getComputedStyle(document.body)[name].match(/\\d+/g).map(Number);
          return (colour[0] + colour[1] + colour[2]) / 3;
        })"""
        light, dark = self.open(), self.open(dark=True)
        self.assertGreater(light.run(f"{brightness}('backgroundColor')"), 230)
        self.assertLess(light.run(f"{brightness}('color')"), 60)
        self.assertLess(dark.run(f"{brightness}('backgroundColor')"), 40)
        self.assertGreater(dark.run(f"{brightness}('color')"), 200)

    def test_text_can_be_told_from_its_background(self):
        for dark in [False, True]:
            page = self.open(dark=dark)
            page.press("e")
            weak = page.run(CONTRAST)
            self.assertEqual(weak, [], f"dark: {dark}")

    def test_everything_that_is_operated_has_a_name(self):
        names = self.open().run(
            """[...document.querySelectorAll('button, select, input, summary')].filter((element) =>
              !(element.textContent.trim() || element.ariaLabel || element.labels?.length)).length""")
        self.assertEqual(names, 0)

    def test_is_printed_whole(self):
        page = self.open()
        page.ask("Emulation.setEmulatedMedia", media="print")
        page.run("dispatchEvent(new Event('beforeprint'))")
        self.assertFalse(page.run("document.querySelector('.toolbar').checkVisibility()"))
        self.assertEqual(
            page.run(f"{SHOWN}.filter((item) => item.firstElementChild.open).length"), 8)

    def test_is_readable_without_its_script(self):
        page = self.open()
        page.ask("Emulation.setScriptExecutionDisabled", value=True)
        page.ask("Page.reload")
        self.browser.wait(page.session, "Page.loadEventFired")
        root = page.ask("DOM.getDocument", depth=0)["root"]["nodeId"]
        found = page.ask("DOM.querySelectorAll", nodeId=root, selector=".finding .sides mark")
        self.assertGreater(len(found["nodeIds"]), 8)
        toolbar = page.ask("DOM.querySelector", nodeId=root, selector=".toolbar")["nodeId"]
        page.ask("CSS.enable")
        style = page.ask("CSS.getComputedStyleForNode", nodeId=toolbar)["computedStyle"]
        self.assertIn({"name": "display", "value": "none"}, style)


class WrittenReportTests(unittest.TestCase):
    """Reports that the command writes."""

    def test_documents_cannot_put_scripts_into_it(self):
        attack = "</script><script>window.wasAttacked = 1</script><img src=x onerror=alert(1)>"
        with tempfile.TemporaryDirectory() as folder:
            for name, other in [("old", "one"), ("new", "another")]:
                pathlib.Path(folder, name + ".yaml").write_text(
                    f"""
openapi: 3.1.0
info:
  title: '{attack}'
  version: '"><script>window.wasAttacked = 1</script>'
  description: '{other} {attack}'
paths:
  "/<script>window.wasAttacked=1</script>/{other}":
    get:
      responses: {{ '204': {{ description: '{attack}' }} }}
""")
            subprocess.run(
                [
                    os.environ["SPECWRIGHT"], "diff", "old.yaml", "new.yaml", "--format", "html",
                    "--output", "report.html", "--fail-on", "none",
                ],
                cwd=folder, check=True)
            browser = Browser()
            try:
                page = browser.page(pathlib.Path(folder, "report.html").as_uri())
                page.press("e")
                self.assertIsNone(page.run("window.wasAttacked"))
                self.assertEqual(page.run("document.scripts.length"), 2)
                self.assertEqual(page.run("document.images.length"), 0)
                self.assertIn(attack, page.run("document.querySelector('.names').textContent"))
                self.assertIn(attack, page.run("document.querySelector('main').textContent"))
                self.assertEqual(len(page.requests()), 1)
            finally:
                browser.close()


# Texts with less contrast than WCAG 2.2 asks of small ones (4.5 to 1).
CONTRAST = """(() => {
  const parse = (text) => (text.match(/[\\d.]+/g) ?? []).map(Number);
  const linear = (part) => part <= 10.3 ? part / 3294.6 : ((part / 255 + .055) / 1.055) ** 2.4;
  const light = ([r, g, b]) => .2126 * linear(r) + .7152 * linear(g) + .0722 * linear(b);
  const background = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const colour = parse(getComputedStyle(at).backgroundColor);
      if (colour.length === 3 || colour[3] === 1) return colour;
    }
    return [255, 255, 255];
  };
  const weak = new Set();
  for (const element of document.querySelectorAll("body *")) {
    const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    if (!hasText || !element.checkVisibility()) continue;
    const [one, two] = [light(parse(getComputedStyle(element).color)), light(background(element))];
    const ratio = (Math.max(one, two) + .05) / (Math.min(one, two) + .05);
    if (ratio < 4.5) weak.add(`${element.tagName}.${element.className}: ${ratio.toFixed(2)}`);
  }
  return [...weak];
})()"""


if __name__ == "__main__":
    unittest.main()
