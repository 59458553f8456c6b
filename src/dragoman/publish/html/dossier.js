"use strict";
// The page is complete without this script: it outlines all parts of linked words, and filters differences.
(function () {
  function show() {
    document.querySelectorAll(".shown").forEach(function (part) { part.classList.remove("shown"); });
    var id = decodeURIComponent(location.hash.slice(1));
    var target = id && document.getElementById(id);
    if (!target) { return; }
    for (var fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) { fold.open = true; }
    document.querySelectorAll("[data-part]").forEach(function (part) {
      if (part.dataset.part === id) { part.classList.add("shown"); }
    });
    if (target.closest(".text")) { target.scrollIntoView({ block: "center" }); }
  }
  document.querySelectorAll("[data-filter]").forEach(function (bar) {
    var rows = bar.parentElement.querySelectorAll("[data-filter] ~ ul > .difference");
    var buttons = bar.querySelectorAll("button");
    bar.hidden = buttons.length < 2;
    bar.addEventListener("click", function (event) {
      var button = event.target.closest("button");
      if (!button) { return; }
      var pressed = button.getAttribute("aria-pressed") !== "true";
      buttons.forEach(function (other) { other.setAttribute("aria-pressed", String(other === button && pressed)); });
      rows.forEach(function (row) { row.hidden = pressed && row.dataset.kind !== button.dataset.kind; });
    });
  });
  window.addEventListener("beforeprint", function () {
    document.querySelectorAll("details").forEach(function (fold) { fold.open = true; });
  });
  window.addEventListener("hashchange", show);
  show();
})();
