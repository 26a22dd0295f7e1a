(function () {
  'use strict';
  var all = function (selector, from) { return Array.prototype.slice.call((from || document).querySelectorAll(selector)); };
  var one = function (id) { return document.getElementById(id); };
  var state = { words: [], outcomes: [], cell: null };

  function found(element) {
    return { element: element, outcome: element.dataset.outcome, check: element.dataset.check, text: null };
  }

  var rules = all('details.rule').map(function (element) {
    return {
      element: element,
      topic: element.dataset.topic,
      places: element.dataset.places.split(' '),
      outcome: element.dataset.outcome,
      text: null,
      findings: all('[data-check]', element).map(found),
      counts: all('ul.checks [data-outcome]', element).map(found)
    };
  });
  var groups = all('.group');
  var findings = all('[data-check]').length;
  var areas = {};
  all('details.area').forEach(function (area) {
    all('button[data-cell]', area).forEach(function (cell) {
      areas[cell.dataset.cell.split('/')[1].split('.')[0]] = area.id.replace('area-', '@');
    });
  });

  function holds(text, words) {
    return words.every(function (word) { return text.indexOf(word) >= 0; });
  }

  function isIn(place, wanted) {
    return wanted.charAt(0) === '@' ? areas[place.split('.')[0]] === wanted
      : place === wanted || place.indexOf(wanted + '.') === 0;
  }

  function ruleMatches(rule) {
    var cell = state.cell;
    return !cell || (rule.topic === cell.topic
      && rule.places.some(function (place) { return isIn(place, cell.place); }));
  }

  function matchesOutcome(part) {
    return !state.outcomes.length || state.outcomes.indexOf(part.outcome) >= 0;
  }

  function findingMatches(part, words) {
    var place = part.check.split('/')[1];
    if (state.cell && place !== 'any' && !isIn(place, state.cell.place)) { return false; }
    if (!matchesOutcome(part)) { return false; }
    if (!words.length) { return true; }
    if (part.text === null) { part.text = part.element.textContent.toLowerCase(); }
    return holds(part.text, words);
  }

  function show(element, wanted) { element.classList.toggle('off', !wanted); }

  function filter(rule) {
    if (!ruleMatches(rule)) {
      show(rule.element, false);
      return false;
    }
    if (rule.text === null) {
      rule.text = (rule.element.querySelector('summary').textContent + ' ' + rule.places.join(' ')).toLowerCase();
    }
    var words = holds(rule.text, state.words) ? [] : state.words;
    var shown = 0;
    rule.findings.forEach(function (part) {
      var wanted = findingMatches(part, words);
      show(part.element, wanted);
      shown += wanted ? 1 : 0;
    });
    rule.counts.forEach(function (part) { show(part.element, matchesOutcome(part)); });
    var bare = !words.length && (rule.counts.length ? rule.counts.some(matchesOutcome) : matchesOutcome(rule));
    show(rule.element, shown > 0 || bare);
    return shown > 0 || bare;
  }

  function apply() {
    var shown = rules.filter(filter).length;
    groups.forEach(function (group) { show(group, group.querySelector('details.rule:not(.off)')); });
    var seen = all('details.rule:not(.off) [data-check]:not(.off)').length;
    var every = !state.words.length && !state.outcomes.length && !state.cell;
    one('count').textContent = (every ? 'All ' + rules.length + ' rules and their findings.'
      : shown + ' of ' + rules.length + ' rules, ' + seen + ' of ' + findings + ' findings.')
      + (state.cell ? ' Only ' + state.cell.topic + ' × ' + state.cell.place.replace(/^@/, '') + '.' : '');
    one('clear').disabled = every;
  }

  function press(button, pressed) { button.setAttribute('aria-pressed', String(pressed)); }

  function clear() {
    state = { words: [], outcomes: [], cell: null };
    one('words').value = '';
    all('[aria-pressed]').forEach(function (button) { press(button, false); });
    apply();
  }

  function openFirst() {
    var first = document.querySelector('details.rule:not(.off)');
    if (first && state.cell) { first.open = true; }
  }

  all('button[data-outcome-filter]').forEach(function (button) {
    button.addEventListener('click', function () {
      var outcome = button.dataset.outcomeFilter;
      var at = state.outcomes.indexOf(outcome);
      if (at < 0) { state.outcomes.push(outcome); } else { state.outcomes.splice(at, 1); }
      press(button, at < 0);
      apply();
    });
  });

  all('button[data-cell]').forEach(function (button) {
    press(button, false);
    button.title = button.getAttribute('aria-label');
    button.addEventListener('click', function () {
      var again = button.getAttribute('aria-pressed') === 'true';
      all('button[data-cell]').forEach(function (other) { press(other, false); });
      var parts = button.dataset.cell.split('/');
      state.cell = again ? null : { topic: parts[0], place: parts[1] };
      press(button, !again);
      apply();
      if (!again) {
        openFirst();
        one('rules').scrollIntoView();
      }
    });
  });

  one('words').addEventListener('input', function (event) {
    state.words = event.target.value.toLowerCase().split(/\s+/).filter(Boolean);
    apply();
  });
  one('clear').addEventListener('click', clear);
  one('open-all').addEventListener('click', function () {
    all('details.rule:not(.off)').forEach(function (rule) { rule.open = true; });
  });
  one('close-all').addEventListener('click', function () {
    all('details.rule').forEach(function (rule) { rule.open = false; });
  });

  function follow() {
    var id = location.hash.slice(1);
    try { id = decodeURIComponent(id); } catch (malformed) { return; }
    var target = id && one(id);
    if (!target) { return; }
    if (target.closest('.off')) { clear(); }
    for (var each = target; each; each = each.parentElement) {
      if (each.tagName === 'DETAILS') { each.open = true; }
    }
    target.scrollIntoView();
    var summary = target.querySelector('summary');
    if (target.tagName === 'DETAILS' && summary) { summary.focus({ preventScroll: true }); }
  }
  window.addEventListener('hashchange', follow);
  document.addEventListener('click', function (event) {
    var link = event.target.closest('a[href^="#"]');
    if (link && link.hash === location.hash) { follow(); }
  });

  function bringMarkIntoView(pre) {
    var mark = pre.querySelector('mark');
    if (mark && pre.scrollHeight > pre.clientHeight) { pre.scrollTop = mark.offsetTop - pre.clientHeight / 3; }
  }
  document.addEventListener('toggle', function (event) {
    if (event.target.open) { all('pre.body', event.target).forEach(bringMarkIntoView); }
  }, true);

  var before = [];
  function unfold() {
    before = all('details:not([open])');
    before.forEach(function (details) { details.open = true; });
  }
  function fold() {
    before.forEach(function (details) { details.open = false; });
    before = [];
  }
  window.matchMedia('print').addEventListener('change', function (print) {
    if (print.matches) { unfold(); } else { fold(); }
  });

  document.documentElement.classList.add('scripted');
  apply();
  all('details[open] > .pair pre.body').forEach(bringMarkIntoView);
  window.addEventListener('load', follow);
}());
