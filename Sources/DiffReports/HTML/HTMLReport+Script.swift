extension HTMLReport {
  /// Filters, keys, links and more lines; a page without it shows everything all the same.
  static let script = #"""
    "use strict";
    (() => {
      const all = (selector, root = document) => [...root.querySelectorAll(selector)];
      const byID = (id) => document.getElementById(id);
      document.documentElement.classList.add("js");
      const findings = all(".finding").map((element) => ({
        element,
        details: element.firstElementChild,
        category: element.dataset.category,
        direction: element.dataset.direction,
        areas: element.dataset.areas.split(" "),
      }));
      // Gathered when somebody searches.
      const textOf = (finding) => finding.text ??=
        all("summary, .why, .facts, .reaches, .foot, .place", finding.element)
          .map((part) => part.textContent).join(" ").toLowerCase();
      const chips = all("[data-category][aria-pressed]");
      const [area, direction, search] = ["area", "direction", "search"].map(byID);
      const isShown = (finding) => !finding.element.hidden;

      // Filters

      const apply = () => {
        const categories = new Set(
          chips.filter((chip) => chip.getAttribute("aria-pressed") === "true")
            .map((chip) => chip.dataset.category));
        const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
        for (const finding of findings) {
          finding.element.hidden = !(
            categories.has(finding.category)
            && (!area.value || finding.areas.includes(area.value))
            && (!direction.value || finding.direction === direction.value)
            && words.every((word) => textOf(finding).includes(word)));
        }
        const count = findings.filter(isShown).length;
        byID("shown").textContent = `${count} of ${findings.length}`;
        byID("nothing").hidden = count > 0;
        showWhatTogglingDoes();
      };
      const reset = () => {
        for (const chip of chips) chip.setAttribute("aria-pressed", "true");
        area.value = direction.value = search.value = "";
        apply();
      };

      // Opening

      const toggler = document.querySelector('[data-do="toggle"]');
      const areOpen = () => findings.filter(isShown).every((finding) => finding.details.open);
      const showWhatTogglingDoes = () => {
        toggler.textContent = areOpen() ? "Close all" : "Open all";
      };
      const openAll = (flag) => {
        for (const finding of findings.filter(isShown)) finding.details.open = flag;
      };
      // A place that is far to the right is scrolled to as soon as its lines are seen.
      const observer = new IntersectionObserver((entries) => {
        for (const { isIntersecting, target: box } of entries) {
          if (!isIntersecting) continue;
          observer.unobserve(box);
          const mark = box.querySelector("mark");
          if (!mark) continue;
          const right = mark.offsetLeft + Math.min(mark.offsetWidth, 80) - box.offsetLeft;
          if (right > box.clientWidth) box.scrollLeft = right - box.clientWidth / 2;
        }
      });

      // More lines

      const sources = JSON.parse(byID("sources").textContent);
      const line = (box, number) => {
        for (const part of sources[box.dataset.file] ?? []) {
          if (number >= part.first) {
            const text = part.lines[number - part.first];
            if (text !== undefined) return text;
          }
        }
        return undefined;
      };
      const row = (box, number) => {
        const element = document.createElement("span");
        element.dataset.line = number;
        element.textContent = line(box, number);
        return element;
      };
      const extend = (button) => {
        const isUp = button.dataset.extend === "up";
        const box = button.parentElement.querySelector("pre");
        const next = () => isUp ? Number(box.dataset.first) - 1 : Number(box.dataset.last) + 1;
        for (let step = 0; step < 10 && line(box, next()) !== undefined; step += 1) {
          const number = next();
          box[isUp ? "prepend" : "append"](row(box, number));
          box.dataset[isUp ? "first" : "last"] = number;
        }
        button.hidden = line(box, next()) === undefined;
      };

      // Moving

      const show = (finding) => {
        finding.element.scrollIntoView({ block: "start" });
        finding.element.querySelector("summary").focus({ preventScroll: true });
      };
      const step = (distance) => {
        const shown = findings.filter(isShown);
        if (!shown.length) return;
        const index = shown.findIndex(({ element }) => element.contains(document.activeElement));
        const next = index < 0 ? (distance > 0 ? 0 : shown.length - 1) : index + distance;
        show(shown[Math.min(Math.max(next, 0), shown.length - 1)]);
      };
      const follow = () => {
        const id = decodeURIComponent(location.hash.slice(1));
        const finding = findings.find(({ element }) => element.id === id);
        if (!finding) return;
        if (!isShown(finding)) reset();
        finding.details.open = true;
        show(finding);
      };
      const actions = {
        reset,
        toggle: () => openAll(!areOpen()),
        help: () => byID("help").showModal(),
      };

      if (findings.length) {
        for (const chip of chips) {
          chip.addEventListener("click", () => {
            chip.setAttribute("aria-pressed", String(chip.getAttribute("aria-pressed") !== "true"));
            apply();
          });
        }
        for (const field of [area, direction, search]) field.addEventListener("input", apply);
        document.querySelector(".toolbar").addEventListener("submit", (event) => event.preventDefault());
        for (const finding of findings) {
          finding.details.addEventListener("toggle", showWhatTogglingDoes);
        }
        for (const box of all(".sides pre")) observer.observe(box);
        document.querySelector("#findings").addEventListener("click", (event) => {
          const button = event.target.closest("[data-extend]");
          if (button) extend(button);
        });
        for (const button of all("[data-area]")) {
          button.addEventListener("click", () => {
            reset();
            area.value = button.dataset.area;
            apply();
            step(1);
          });
        }
        for (const button of all("[data-do]")) {
          button.addEventListener("click", () => actions[button.dataset.do]());
        }
        document.addEventListener("keydown", (event) => {
          if (event.ctrlKey || event.metaKey || event.altKey || byID("help").open) return;
          if (event.key === "Escape") {
            reset();
            document.activeElement.blur();
            return;
          }
          if (event.target.closest("input, select, textarea")) return;
          const keys = {
            j: () => step(1),
            k: () => step(-1),
            e: actions.toggle,
            "/": () => search.focus(),
            "?": actions.help,
          };
          if (!Object.hasOwn(keys, event.key)) return;
          event.preventDefault();
          keys[event.key]();
        });
        addEventListener("hashchange", follow);
        // The browser's own way there, which ends with nothing focused, comes first.
        addEventListener("load", follow);
        addEventListener("beforeprint", () => openAll(true));
        apply();
      }
    })();
    """#
}
