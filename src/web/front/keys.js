/* The keys of a page: "/" goes to Find, Esc leaves it and the open menu; and
 * the key Back, which asks again. */
"use strict";

(() => {
  const takesText = (element) =>
    element.isContentEditable ||
    element.matches("textarea, select, input:not([type=checkbox], [type=radio])");

  const find = () => document.querySelector(".find input, input.find, a.find");

  const leave = () => {
    const open = document.querySelector("details.seen[open]");
    if (open) {
      open.open = false;
      open.querySelector("summary").focus();
    } else if (document.activeElement === find()) {
      document.activeElement.blur();
    } else if (location.hash === "#menu") {
      location.hash = "#main";
    }
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") leave();
    if (event.key !== "/" || takesText(event.target)) return;
    const target = find();
    if (!target) return;
    event.preventDefault();
    if (target.matches("a")) target.click();
    else target.focus();
  });

  /* A page that the browser had kept alive, as when somebody goes back to it
   * after signing out, shows what was true then: it is asked for again. */
  addEventListener("pageshow", (event) => {
    if (event.persisted) location.reload();
  });
})();
