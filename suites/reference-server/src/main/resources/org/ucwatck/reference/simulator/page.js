// Fetches the page again every second and puts what has changed in place of what is shown.
(function () {
  'use strict';
  var SECTIONS = ['people', 'applications', 'conversations', 'requests'];
  var button = document.getElementById('pause');
  var live = document.getElementById('live');
  var paused = false;

  function show(text) {
    var fresh = new DOMParser().parseFromString(text, 'text/html');
    SECTIONS.forEach(function (id) {
      var now = document.querySelector('#' + id + ' tbody');
      var next = fresh.querySelector('#' + id + ' tbody');
      if (now && next && now.innerHTML !== next.innerHTML) {
        now.replaceWith(document.importNode(next, true));
      }
    });
  }

  function say(words) {
    if (live.textContent !== words) {
      live.textContent = words;
    }
  }

  function refresh() {
    if (paused) {
      return;
    }
    fetch('/', {headers: {Accept: 'text/html'}, cache: 'no-store'})
      .then(function (answer) { return answer.text(); })
      .then(function (text) { show(text); say('Live'); })
      .catch(function () { say('The server does not answer'); })
      .finally(function () { setTimeout(refresh, 1000); });
  }

  button.hidden = false;
  button.addEventListener('click', function () {
    paused = !paused;
    button.setAttribute('aria-pressed', String(paused));
    say(paused ? 'Paused' : 'Live');
    refresh();
  });
  refresh();
}());
