import { listen } from './api.js';
import { Column } from './column.js';
import { showClock, showFaults } from './topbar.js';

const oldClient = document.getElementById('old-client');
const store = { world: null, chats: new Map(), old: oldClient.checked };
const columns = new Map();

function showWorld(world) {
  store.world = world;
  showFaults(world);
  for (const person of world.people.filter(person => !columns.has(person.key))) {
    const column = new Column(person, store);
    columns.set(person.key, column);
    document.getElementById('columns').append(column.element);
  }
  for (const column of columns.values()) {
    column.showWorld();
    column.showChat();
  }
}

function showChat(chat) {
  store.chats.set(chat.id, chat);
  for (const column of columns.values()) {
    if (column.chatId === chat.id)
      column.showChat();
  }
}

listen({ world: showWorld, clock: showClock, chat: showChat }, isConnected => {
  const element = document.getElementById('connection');
  element.textContent = isConnected ? 'live' : 'reconnecting…';
  element.classList.toggle('lost', !isConnected);
});

oldClient.addEventListener('change', () => {
  store.old = oldClient.checked;
  for (const column of columns.values())
    column.showChat();
});

// An open panel or menu closes when the hand goes elsewhere.
document.addEventListener('click', event => {
  for (const open of document.querySelectorAll('details.panel[open], details.menu[open]')) {
    if (!open.contains(event.target))
      open.open = false;
  }
});
