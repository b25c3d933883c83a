/* Checks a draft while it is written, and shows its previews as tabs. Without it the page does the
   same when it is sent. What people have written goes into the page as text, never as markup. */
(() => {
  "use strict";

  const PAUSE = 600;
  const form = document.getElementById("draft");
  const status = document.getElementById("check");
  const previews = document.getElementById("previews");
  const approval = document.getElementById("approval");
  const digest = document.getElementById("digest");
  const loaded = fields().toString();
  let timer = 0;
  let latest = 0;
  let selected = "";

  function fields() {
    return new URLSearchParams(new FormData(form));
  }

  function element(name, properties, ...children) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  }

  /** The field that "affected[0].versions[1]" is in. */
  function fieldOf(problem) {
    return problem.field.replace(/[.[].*/, "");
  }

  function sentence(problem) {
    return (problem.field + " " + problem.reason).trim();
  }

  function list(id, sentences) {
    document
      .getElementById(id)
      .replaceChildren(...sentences.map((one) => element("li", { textContent: one })));
  }

  function showProblems(problems, leaks) {
    const all = problems.concat(leaks);
    for (const field of form.querySelectorAll("[aria-describedby]")) {
      const own = all.filter((one) => fieldOf(one) === field.name);
      list(
        "problems-" + field.name,
        own.map((one) => (one.field === field.name ? one.reason : sentence(one))),
      );
      if (own.length > 0) {
        field.setAttribute("aria-invalid", "true");
      } else {
        field.removeAttribute("aria-invalid");
      }
    }
    list("problems", problems.map(sentence));
    list("leaks", leaks.map(sentence));
    document.getElementById("found").hidden = leaks.length === 0;
  }

  function changes(preview) {
    if (preview.isNew) {
      return [];
    }
    if (preview.changes.length === 0) {
      return [element("p", { textContent: "As it is public." })];
    }
    const lines = preview.changes.map((line) =>
      element("span", { className: line.kind, textContent: line.text }),
    );
    return [
      element("h3", { textContent: "Different from what is public" }),
      element("pre", { className: "changes" }, ...lines),
      element("h3", { textContent: "All of it" }),
    ];
  }

  function panel(preview) {
    return element(
      "section",
      { className: "preview", id: "preview-" + preview.format },
      ...changes(preview),
      element("pre", { className: "text", textContent: preview.text }),
    );
  }

  /** One tab a panel; the arrow keys go from one to the next. */
  function showTabs(panels) {
    const names = panels.map((one) => one.id.replace("preview-", ""));
    if (!names.includes(selected)) {
      selected = names[0] || "";
    }
    const tabs = names.map((name) =>
      element("button", { type: "button", id: "tab-" + name, textContent: name }),
    );
    const select = (index, focus) => {
      selected = names[index];
      tabs.forEach((tab, i) => {
        tab.setAttribute("role", "tab");
        tab.setAttribute("aria-controls", panels[i].id);
        tab.setAttribute("aria-selected", String(i === index));
        tab.tabIndex = i === index ? 0 : -1;
        panels[i].setAttribute("role", "tabpanel");
        panels[i].setAttribute("aria-labelledby", tab.id);
        panels[i].hidden = i !== index;
      });
      if (focus) {
        tabs[index].focus();
      }
    };
    tabs.forEach((tab, i) => {
      tab.addEventListener("click", () => select(i, false));
      tab.addEventListener("keydown", (event) => {
        const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        if (step) {
          event.preventDefault();
          select((i + step + tabs.length) % tabs.length, true);
        }
      });
    });
    const bar = element("div", { className: "tabs" }, ...tabs);
    bar.setAttribute("role", "tablist");
    bar.setAttribute("aria-label", "Formats");
    previews.replaceChildren(...(tabs.length > 0 ? [bar] : []), ...panels);
    if (tabs.length > 0) {
      select(names.indexOf(selected), false);
    }
  }

  /** What comes with the page, as panels. */
  function panelsOfPage() {
    return [...previews.querySelectorAll("details")].map((details) => {
      details.querySelector("summary").remove();
      return element("section", { className: "preview", id: details.id }, ...details.childNodes);
    });
  }

  function showScores(scores) {
    document
      .getElementById("scores")
      .replaceChildren(
        ...scores.map((one) => element("span", { className: "score", textContent: one })),
      );
  }

  function isChanged() {
    return form.dataset.saved === "false" || fields().toString() !== loaded;
  }

  /** Nobody approves what was saved while looking at what was not. */
  function showWhetherSaved() {
    const changed = isChanged();
    if (approval) {
      approval.hidden = changed;
    }
    status.textContent = changed ? "Not saved yet." : "";
  }

  async function check() {
    const number = ++latest;
    const body = fields();
    body.set("action", "check");
    try {
      // Not form.action: its buttons have that name.
      const answer = await fetch(form.getAttribute("action"), {
        method: "POST",
        headers: { Accept: "application/json" },
        body,
      });
      const proof = await answer.json();
      if (number !== latest) {
        return;
      }
      showProblems(proof.problems, proof.leaks || []);
      showWhetherSaved();
      if (answer.ok) {
        showScores(proof.scores);
        showTabs(proof.documents.map(panel));
        if (digest) {
          digest.textContent = proof.digest;
        }
      } else {
        status.textContent += " The preview is of what could be read before.";
      }
    } catch (failure) {
      if (number === latest) {
        status.textContent = "It could not be checked. Save it, or load the page again.";
      }
    }
    if (number === latest) {
      previews.setAttribute("aria-busy", "false");
    }
  }

  form.addEventListener("input", () => {
    showWhetherSaved();
    // What is on its way is of what the form said before.
    latest++;
    previews.setAttribute("aria-busy", "true");
    clearTimeout(timer);
    timer = setTimeout(check, PAUSE);
  });
  form.addEventListener("submit", () => window.removeEventListener("beforeunload", warn));
  window.addEventListener("beforeunload", warn);

  function warn(event) {
    if (isChanged()) {
      event.preventDefault();
    }
  }

  showTabs(panelsOfPage());
})();
