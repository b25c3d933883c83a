// Preselects the security team in Jira's own comment form on a sealed issue. Whoever wants another
// level chooses it; the plugin restricts what the team leaves open, as without this script.
(() => {
  "use strict";

  const done = new WeakSet();

  function preselect() {
    const panel = document.querySelector("[data-embargo-comment-level]");
    if (!panel) {
      return;
    }
    const level = panel.dataset.embargoCommentLevel;
    // Not in the form that edits a comment: it keeps the level that the comment has.
    document.querySelectorAll("#issue-comment-add select[name='commentLevel']").forEach((select) => {
      if (done.has(select)) {
        return;
      }
      const team = [...select.options].find((option) => option.value === level);
      if (!team) {
        return;
      }
      done.add(select);
      if (select.value === "") {
        team.selected = true;
        // What Jira shows in the place of the select.
        const shown = select.closest(".security-level")?.querySelector(".current-level");
        if (shown) {
          shown.textContent = team.textContent;
        }
        select.dispatchEvent(new Event("change", {bubbles: true}));
      }
    });
  }

  // Jira puts the form into the page when somebody opens it, and once more after each comment.
  new MutationObserver(preselect).observe(document.documentElement, {childList: true, subtree: true});
  preselect();
})();
