// The table grows at its top as events are heard. Without this script it is the page as it was sent.
const table = document.getElementById('river');
const body = table.tBodies[0];
const pause = document.getElementById('pause');
const most = 500;
let waiting = [];
let drawing = false;

const address = new URL('/river/stream', location.href);
for (const [name, value] of new URLSearchParams(location.search)) {
  if (name !== 'before') address.searchParams.set(name, value);
}
address.searchParams.set('after', table.dataset.seen);

function draw() {
  drawing = false;
  if (pause.dataset.paused) return;
  body.insertAdjacentHTML('afterbegin', waiting.reverse().join(''));
  waiting = [];
  while (body.rows.length > most) body.deleteRow(-1);
}

if (!new URLSearchParams(location.search).has('before')) {
  const stream = new EventSource(address);
  stream.addEventListener('fact', event => {
    waiting.push(event.data);
    if (waiting.length > most) waiting.shift();
    if (!drawing) {
      drawing = true;
      requestAnimationFrame(draw);
    }
  });
  pause.hidden = false;
  pause.addEventListener('click', () => {
    if (pause.dataset.paused) delete pause.dataset.paused;
    else pause.dataset.paused = 'yes';
    pause.textContent = pause.dataset.paused ? pause.dataset.goOn : pause.dataset.pause;
    draw();
  });
}
