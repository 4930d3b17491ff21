// Follows a computation without reloading: asks the server, moves the bar, and opens the result when it is ready.
// The page also reloads itself, so this only makes it smoother.

interface Status {
  readonly isDone: boolean;
  readonly percent?: number;
  readonly text?: string;
}

const POLL_MS = 400;

async function follow(box: HTMLElement, address: string): Promise<void> {
  const answer = await fetch(address, { cache: 'no-store' }).catch(() => null);
  const status = answer ? ((await answer.json().catch(() => null)) as Status | null) : null;
  if (status?.isDone) {
    location.reload();
    return;
  }
  const bar = box.querySelector('progress');
  const text = box.querySelector('[data-progress-text]');
  if (bar && status?.percent !== undefined) bar.value = status.percent;
  if (text && status?.text !== undefined && text.textContent !== status.text) text.textContent = status.text;
  setTimeout(() => follow(box, address), POLL_MS);
}

for (const box of document.querySelectorAll<HTMLElement>('[data-progress]')) {
  const address = box.dataset['progress'];
  if (address) setTimeout(() => follow(box, address), POLL_MS);
}
