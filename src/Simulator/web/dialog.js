import { ask, say } from './api.js';
import { drawCard, forget } from './card.js';

const dialog = document.getElementById('dialog');
const body = document.getElementById('dialog-body');
const toast = document.getElementById('dialog-toast');
document.getElementById('dialog-close').addEventListener('click', () => dialog.close());

// Shows what a task/fetch or message action was answered with; submitting asks `route` with `about` and the data, and so on.
export function showTask(answer, route, about, context) {
  const task = answer.body?.task;
  if (answer.isError || !task) {
    finish(answer);
    return;
  }
  if (task.type === 'message') {
    dialog.close();
    say(task.value);
    return;
  }
  draw(task.value ?? {}, route, about, context);
}

function finish(answer) {
  if (answer.isError && dialog.open) {
    toast.textContent = answer.toast;
    toast.hidden = false;
    return;
  }
  dialog.close();
  if (answer.toast)
    say(answer.toast, answer.isError);
}

function draw(value, route, about, context) {
  const key = `dialog|${about.person}`;
  forget(key);
  toast.hidden = true;
  document.getElementById('dialog-title').textContent = `${value.title ?? 'Dialog'}`;
  const onAction = async (_, { data }) => {
    body.setAttribute('aria-busy', 'true');
    const answer = await ask(route, { ...about, data });
    body.removeAttribute('aria-busy');
    showTask(answer, route, about, context);
  };
  body.replaceChildren(drawCard(value.card?.content ?? value.card ?? {}, { ...context, key, onAction }));
  if (!dialog.open)
    dialog.showModal();
}
