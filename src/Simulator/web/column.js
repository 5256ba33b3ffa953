import { ask, say } from './api.js';
import { forget } from './card.js';
import { dayOf, el } from './dom.js';
import { cardOf, drawMessage, keyOf, looksOf } from './message.js';

// One person's screen: a chooser of chats, the chat, and a box to write in.
export class Column {
  #person;
  #store;
  #drawn = new Map();
  #asked = new Set();

  constructor(person, store) {
    this.#person = person;
    this.#store = store;
    this.chatId = this.#firstChat();
    this.#build();
  }

  get #chats() {
    const rank = { GroupChat: 0, Channel: 1, Personal: 2 };
    return this.#store.world.conversations.filter(chat => chat.members.includes(this.#person.key)).sort((a, b) => rank[a.kind] - rank[b.kind]);
  }

  get #chat() {
    return this.#store.world.conversations.find(chat => chat.id === this.chatId);
  }

  // The first group chat; someone who is in none sees their own chat with the bot.
  #firstChat() {
    const chats = this.#chats;
    return (chats.find(chat => chat.kind === 'GroupChat') ?? chats.find(chat => chat.kind === 'Personal')).id;
  }

  #build() {
    const { key, name, initials } = this.#person;
    const place = this.#store.world.people.findIndex(person => person.key === key) % 6;
    this.chooser = el('select', { 'aria-label': `Chats of ${name}`, 'data-testid': `chat-select-${key}`, onchange: () => this.#open(this.chooser.value) });
    this.settings = el('div', { class: 'panel-body' });
    this.log = el('div', { class: 'log', role: 'log', tabindex: '0', 'aria-label': `Messages ${name} sees`, 'data-testid': `messages-${key}` });
    this.element = el('section', { class: 'column', 'aria-label': `${name}'s screen`, 'data-testid': `column-${key}` },
      el('header', { class: 'column-head' },
        el('span', { class: `avatar avatar-${place}`, 'aria-hidden': 'true' }, initials),
        el('div', { class: 'who' }, el('h2', {}, name), this.chooser),
        el('details', { class: 'panel' }, el('summary', { 'aria-label': `Settings of this chat`, 'data-testid': `settings-${key}` }, '⚙'), this.settings)),
      this.log,
      this.#composer());
    this.showWorld();
  }

  #composer() {
    const { key, name } = this.#person;
    this.mention = el('input', { type: 'checkbox', checked: true, 'data-testid': `mention-${key}` });
    this.mentionLabel = el('label', { class: 'mention' }, this.mention, `@${this.#store.world.bot}`);
    this.box = el('textarea', { rows: '1', placeholder: 'Type a message', 'aria-label': `Message as ${name}`, 'data-testid': `composer-${key}`, onkeydown: event => {
      if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        this.#send();
      }
    } });
    this.replying = el('button', { type: 'button', class: 'quiet replying', hidden: true, title: 'Begin a new thread instead', onclick: () => this.#reply(null) }, 'Thread ✕');
    return el('form', { class: 'composer', onsubmit: event => { event.preventDefault(); this.#send(); } },
      this.replying, this.mentionLabel, this.box,
      el('button', { type: 'submit', class: 'send', 'aria-label': `Send as ${name}`, 'data-testid': `send-${key}` }, '➤'));
  }

  async #send() {
    const text = this.box.value.trim();
    if (!text)
      return;
    this.box.value = '';
    const answer = await ask('send', { person: this.#person.key, conversation: this.chatId, text, mention: this.mention.checked, thread: this.thread });
    if (answer.isError)
      say(answer.toast, true);
  }

  #open(chatId) {
    this.chatId = chatId;
    this.#reply(null);
    this.#drawn.clear();
    this.log.replaceChildren();
    this.showWorld();
    this.showChat();
  }

  // Draws what hangs on the world: the chooser and the settings.
  showWorld() {
    if (!this.#chats.some(chat => chat.id === this.chatId))
      return this.#open(this.#firstChat());
    this.chooser.replaceChildren(...this.#chats.map(chat => el('option', { value: chat.id, selected: chat.id === this.chatId },
      chat.kind === 'Personal' ? `${this.#store.world.bot} (personal)` : chat.name)));
    this.mentionLabel.hidden = this.#chat.kind === 'Personal';
    this.settings.replaceChildren(...this.#switches());
    this.element.classList.toggle('not-installed', !this.#chat.isInstalled);
  }

  #switches() {
    const { key, name } = this.#person;
    const about = { person: key, conversation: this.chatId };
    const flip = (route, value) => async () => {
      const answer = await ask(route, { ...about, value });
      if (answer.isError)
        say(answer.toast, true);
    };
    const { isInstalled, kind, sendsAll } = this.#chat;
    return [
      el('button', { type: 'button', 'data-testid': `install-${key}`, onclick: flip('install', !isInstalled) },
        `${isInstalled ? 'Uninstall' : 'Install'} ${this.#store.world.bot} here`),
      kind === 'Personal' ? null : el('button', { type: 'button', 'data-testid': `consent-${key}`, onclick: flip('consent', !sendsAll) },
        sendsAll ? 'Send only mentions to the bot' : 'Send all messages to the bot'),
      kind === 'Personal' ? null : el('button', { type: 'button', 'data-testid': `leave-${key}`, onclick: flip('member', false) }, `${name.split(' ')[0]} leaves`),
    ].filter(Boolean);
  }

  // Draws the messages that look different from last time, and asks for this person's own views as Teams would.
  showChat() {
    const chat = this.#chat;
    const messages = this.#store.chats.get(this.chatId)?.messages ?? [];
    const isAtEnd = this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < 80;
    const before = this.#drawn.size;
    for (const [index, message] of messages.entries())
      this.#showMessage(message, messages[index - 1], chat);
    if (isAtEnd || before === 0)
      this.log.scrollTop = this.log.scrollHeight;
    this.element.classList.toggle('empty', messages.length === 0);
    for (const message of messages)
      this.#refresh(message, chat);
  }

  #showMessage(message, previous, chat) {
    const looks = looksOf(message, this.#person, this.#store.old);
    const old = this.#drawn.get(message.id);
    if (old?.looks === looks)
      return;
    const card = cardOf(message, this.#person, this.#store.old);
    if (old && old.card !== card)
      forget(keyOf(message, this.#person));
    const focus = old?.element.contains(document.activeElement) ? focusIn(old.element) : null;
    const element = drawMessage(message, this.#scene(chat));
    if (old) {
      old.element.replaceWith(element);
    } else {
      if (!previous || dayOf(previous.at) !== dayOf(message.at))
        this.log.append(el('div', { class: 'day', role: 'separator' }, dayOf(message.at)));
      this.log.append(element);
    }
    this.#drawn.set(message.id, { looks, card, element });
    focus?.(element);
  }

  #scene(chat) {
    return {
      person: this.#person,
      chat,
      world: this.#store.world,
      old: this.#store.old,
      redraw: id => { this.#drawn.get(id).looks = null; this.showChat(); },
      reply: thread => { this.#reply(thread); this.box.focus(); },
    };
  }

  // In a channel, what is sent next continues this thread; null begins a new one.
  #reply(thread) {
    this.thread = thread;
    this.replying.hidden = !thread;
  }

  #refresh(message, chat) {
    const key = `${message.id}|${message.updates}|${message.views[this.#person.key]?.at ?? ''}`;
    if (this.#store.old || !message.refreshFor.includes(this.#person.key) || this.#asked.has(key))
      return;
    this.#asked.add(key);
    ask('view', { person: this.#person.key, conversation: chat.id, message: message.id });
  }
}

// Remembers where the writing goes on when a card is drawn anew under someone's hands.
function focusIn(element) {
  const inputs = root => [...root.querySelectorAll('input, textarea, select, button')];
  const place = inputs(element).indexOf(document.activeElement);
  const { selectionStart, selectionEnd } = document.activeElement;
  return drawn => {
    const input = inputs(drawn)[place];
    input?.focus({ preventScroll: true });
    if (selectionStart != null && input?.setSelectionRange)
      input.setSelectionRange(selectionStart, selectionEnd);
  };
}
