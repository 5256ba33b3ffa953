// What the page asks of the simulator. Every answer is {status, body, hasCard, toast, isError}; none of them throws.
export async function ask(name, body) {
  try {
    const response = await fetch(`/page/${name}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    return await response.json();
  } catch {
    return { isError: true, toast: 'The simulator did not answer.' };
  }
}

// Calls back for every event of the stream, and with true or false when the connection comes and goes.
export function listen(handlers, onConnection) {
  const source = new EventSource('/page/changes');
  source.onopen = () => onConnection(true);
  source.onerror = () => onConnection(false);
  for (const [name, handler] of Object.entries(handlers))
    source.addEventListener(name, event => handler(JSON.parse(event.data)));
}

let hiding;
export function say(text, isError = false) {
  const bar = document.getElementById('snackbar');
  bar.textContent = text;
  bar.classList.toggle('error', isError);
  bar.hidden = false;
  clearTimeout(hiding);
  hiding = setTimeout(() => { bar.hidden = true; }, 5000);
}
