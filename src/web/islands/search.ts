// Suggestions under the search field while one types: links in a list, so that Tab and Enter work as always.
// Without this script the form simply opens the page of results.

interface Suggestion {
  readonly label: string;
  readonly kind: string;
  readonly href: string;
}

const WAIT_MS = 120;

function listOf(items: readonly Suggestion[], label: string): HTMLUListElement {
  const list = document.createElement('ul');
  list.className = 'suggestions';
  list.setAttribute('aria-label', label);
  for (const item of items) {
    const link = document.createElement('a');
    link.href = item.href;
    const name = document.createElement('span');
    name.textContent = item.label;
    const kind = document.createElement('span');
    kind.className = 'small';
    kind.textContent = item.kind;
    link.append(name, kind);
    const row = document.createElement('li');
    row.append(link);
    list.append(row);
  }
  return list;
}

function attach(form: HTMLFormElement): void {
  const input = form.querySelector<HTMLInputElement>('input[type=search]');
  const address = form.dataset['suggest'];
  if (!input || !address) return;
  let list: HTMLUListElement | null = null;
  let timer = 0;
  let latest = 0;

  const close = (): void => {
    list?.remove();
    list = null;
  };
  const show = (items: readonly Suggestion[]): void => {
    close();
    if (items.length === 0) return;
    list = listOf(items, form.dataset['suggestLabel'] ?? '');
    form.after(list);
  };
  const ask = async (): Promise<void> => {
    const query = input.value.trim();
    latest++;
    const mine = latest;
    if (query.length < 2) {
      close();
      return;
    }
    const answer = await fetch(`${address}?${new URLSearchParams({ q: query, format: 'json' })}`).catch(
      () => null,
    );
    if (mine !== latest || !answer?.ok) return;
    show((await answer.json()) as Suggestion[]);
  };

  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(ask, WAIT_MS);
  });
  form.parentElement?.addEventListener('keydown', (event) => {
    const links = [...(list?.querySelectorAll('a') ?? [])];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    if (event.key === 'Escape') {
      close();
      input.focus();
    } else if (event.key === 'ArrowDown' && links.length > 0) {
      event.preventDefault();
      links[Math.min(at + 1, links.length - 1)]?.focus();
    } else if (event.key === 'ArrowUp' && at >= 0) {
      event.preventDefault();
      if (at === 0) input.focus();
      else links[at - 1]?.focus();
    }
  });
  document.addEventListener('click', (event) => {
    if (!form.parentElement?.contains(event.target as Node)) close();
  });
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-suggest]')) attach(form);
