// The only own script. It adds comfort to pages that work without it: every form posts, every value can be read.
// Markup it looks for:
//   .j-errors[tabindex]                     takes the focus when the page opens
//   form[data-guard]                        warns before leaving with changes that are saved nowhere
//   form[data-draft="url"]                  posts itself there while being filled; the answer is the words of the draft line
//   [data-draft-line] inside that form      shows the answer
//   [data-check="url"] inside that form     is drawn anew from there after each kept draft: what the rules say of what is typed
//   details[data-cond="CODE"] inside it     opens when the answer's header Jishi-Applies names it: the item is owed by now;
//                                           [data-met] in it takes the words that say so
//   button[data-copy="text"][hidden]        copies, answers in the [role=status] after it
//   button[data-add-row="table id"]         appends the table's <template>; without script it submits and the server adds rows
//   button[data-clear-row][hidden]          empties its row; an empty row is not recorded
(() => {
  'use strict';

  const draftEvery = 2000;
  const draftRetry = 10000;
  const sentFor = 10000;
  const changed = new WeakSet();

  const field = e => e.target.closest('input, select, textarea');
  const show = root => root.querySelectorAll('[data-copy][hidden], [data-clear-row][hidden]').forEach(b => { b.hidden = false; });

  // ---- one post at a time. The buttons stay enabled: a disabled one would not send its name and value.
  const release = form => {
    delete form.dataset.sent;
    form.removeAttribute('aria-busy');
  };

  document.addEventListener('submit', e => {
    const form = e.target;
    if (e.defaultPrevented || form.method === 'dialog' || form.target) return;
    if (form.dataset.sent) { e.preventDefault(); return; }
    form.dataset.sent = 'yes';
    form.setAttribute('aria-busy', 'true');
    changed.delete(form);
    // A download or a lost connection leaves the page standing: the form must be usable again.
    setTimeout(release, sentFor, form);
  });

  window.addEventListener('pageshow', e => {
    if (e.persisted) document.querySelectorAll('form[data-sent]').forEach(release);
  });

  // ---- changes not yet saved
  document.addEventListener('input', e => {
    const form = field(e)?.form;
    if (form) changed.add(form);
  });

  // A chosen file is in no draft.
  const holdsFiles = form => [...form.querySelectorAll('input[type="file"]')].some(f => f.files.length > 0);

  window.addEventListener('beforeunload', e => {
    const unsaved = f => !f.dataset.sent && (changed.has(f) || holdsFiles(f));
    if ([...document.querySelectorAll('form[data-guard]')].some(unsaved)) e.preventDefault();
  });

  // ---- drafts
  const say = (form, words, failed) => {
    const line = form.querySelector('[data-draft-line]');
    if (!line) return;
    // Read aloud the first time and when something goes wrong, not every two seconds.
    line.setAttribute('aria-live', failed || !line.dataset.said ? 'polite' : 'off');
    line.closest('.j-draft')?.classList.toggle('bad', failed);
    line.dataset.said = 'yes';
    line.textContent = words;
  };

  // Stays as open as the reader left it, and never moves what is being pressed.
  const check = async form => {
    const box = form.querySelector('[data-check]');
    if (!box) return;
    const answer = await fetch(box.dataset.check, { credentials: 'same-origin', redirect: 'manual' });
    if (!answer.ok) return;
    const drawn = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-check]');
    if (!drawn) return;
    await released();
    const open = box.querySelector('details')?.open ?? false;
    box.replaceChildren(...drawn.childNodes);
    const list = box.querySelector('details');
    if (list) list.open = open;
  };

  const draftBody = form => {
    const body = new FormData(form);
    for (const [name, value] of [...body]) if (value instanceof File) body.delete(name);
    return body;
  };

  // What opens under a pressed pointer moves the button away from it, and the click is lost: leaving a field by pressing 记录 does just that.
  let pressed = false;
  for (const [event, down] of [['pointerdown', true], ['pointerup', false], ['pointercancel', false]]) document.addEventListener(event, () => { pressed = down; }, true);
  const released = async () => { while (pressed) await new Promise(next => setTimeout(next, 50)); };

  const unfold = (form, codes) => {
    for (const code of codes.split(' ').filter(c => c)) {
      const folded = form.querySelector(`details[data-cond="${code}"]:not([open])`);
      folded?.setAttribute('open', '');
      folded?.querySelectorAll('[data-met]').forEach(s => { s.textContent = s.dataset.met; });
    }
  };

  const keepDraft = form => {
    let timer = 0, busy = false, last = 0, typing = false;

    const save = async () => {
      typing = false;
      if (form.dataset.sent) return;
      busy = true;
      last = Date.now();
      changed.delete(form);
      let again = false;
      try {
        const token = form.querySelector('input[name="__RequestVerificationToken"]')?.value;
        const answer = await fetch(form.dataset.draft, {
          method: 'POST',
          body: draftBody(form),
          headers: token ? { RequestVerificationToken: token } : {},
          credentials: 'same-origin',
          redirect: 'manual',
        });
        if (answer.ok) {
          await released();
          unfold(form, answer.headers.get('Jishi-Applies') ?? '');
          say(form, await answer.text(), false);
          await check(form);
        } else {
          changed.add(form);
          const signedOut = answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403;
          say(form, signedOut ? '登录已失效，草稿没有存上。请另开一页登录，再回到这里' : '草稿没有存上，稍后再试', true);
          again = true;
        }
      } catch {
        changed.add(form);
        say(form, '连不上服务器，草稿没有存上，稍后再试', true);
        again = true;
      }
      busy = false;
      if (again || changed.has(form)) plan(again ? draftRetry : draftEvery);
    };

    const plan = wait => {
      if (busy) return;
      clearTimeout(timer);
      timer = setTimeout(save, Math.max(wait, last + draftEvery - Date.now()));
    };

    // Steady typing must not push the draft away: only its first key sets the clock, leaving the field sets it to now.
    form.addEventListener('input', () => { if (!typing) { typing = true; plan(draftEvery); } });
    form.addEventListener('change', () => plan(0));
  };

  // ---- copying; the clipboard object is missing over plain HTTP
  const copy = async text => {
    try { return await navigator.clipboard.writeText(text); } catch { /* the older way */ }
    const area = document.createElement('textarea');
    area.value = text;
    area.className = 'sr';
    document.body.append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    if (!done) throw new Error('refused');
  };

  // ---- rows of a table item; in the template "__i__" stands for the index of the row, "__n__" for its number
  const addRow = table => {
    const i = table.dataset.next ?? String(table.tBodies[0].rows.length);
    const row = table.querySelector('template').content.cloneNode(true);
    for (const node of row.querySelectorAll('*'))
      for (const a of node.attributes)
        a.value = a.value.replaceAll('__i__', i).replaceAll('__n__', String(Number(i) + 1));
    show(row);
    const first = row.querySelector('input:not([type="hidden"]), select, textarea');
    table.tBodies[0].append(row);
    table.dataset.next = String(Number(i) + 1);
    first?.focus();
  };

  const clearRow = row => {
    for (const f of row.querySelectorAll('input, select, textarea')) {
      if (f.type === 'hidden') continue;
      if (f.type === 'checkbox' || f.type === 'radio') f.checked = false;
      else f.value = '';
    }
    row.querySelector('input:not([type="hidden"]), select, textarea')?.dispatchEvent(new Event('change', { bubbles: true }));
    row.querySelector('input:not([type="hidden"]), select, textarea')?.focus();
  };

  document.addEventListener('click', async e => {
    const button = e.target.closest('button');
    if (!button) return;
    if (button.dataset.addRow) {
      const table = document.getElementById(button.dataset.addRow);
      if (!table?.querySelector('template')) return;
      e.preventDefault();
      addRow(table);
    } else if (button.dataset.clearRow !== undefined) {
      clearRow(button.closest('tr'));
      if (button.form) changed.add(button.form);
    } else if (button.dataset.copy) {
      const status = button.parentElement.querySelector('[role="status"]');
      let words = '已复制';
      try { await copy(button.dataset.copy); } catch { words = '没能复制，请选中后复制'; }
      if (status) status.textContent = words;
    }
  });

  // ---- when the page opens, and for whatever htmx puts in
  const start = () => {
    show(document);
    document.querySelectorAll('form[data-draft]').forEach(keepDraft);
    document.querySelector('.j-errors[tabindex]')?.focus();
  };
  document.addEventListener('htmx:after:swap', () => show(document));
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
  else start();
})();
