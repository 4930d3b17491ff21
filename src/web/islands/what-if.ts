// Sliders beside the number fields of the assumptions: each shows its value in the field while it is dragged, and what the
// plan would become stands below. Without this script the fields are filled in as they are, and a button asks instead.

const written = (value: string, decimal: string): string => value.replace('.', decimal);

const numberIn = (text: string): number => Number(text.replaceAll(/\s/g, '').replace(',', '.'));

/** Between questions while a slider is dragged. */
const PAUSE_MS = 80;
/** Read aloud only when the hand rests: not for each step of the slider. */
const SAY_AFTER_MS = 1200;

interface Answer {
  /** Empty where another question made this one needless. */
  readonly lines?: readonly string[];
}

function fieldsOf(form: HTMLFormElement): URLSearchParams {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form))
    if (name.startsWith('p.') && typeof value === 'string') fields.set(name, value);
  return fields;
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PAUSE_MS));

/** Asks what the plan would become with what stands in the form: one question at a time, and always the newest. */
function asker(form: HTMLFormElement, box: HTMLElement): () => void {
  const shown = box.querySelector<HTMLElement>('[data-what-if-answer]');
  const said = box.querySelector<HTMLElement>('[data-what-if-said]');
  let isAsking = false;
  let isNew = false;
  let saying = 0;
  const show = ({ lines = [] }: Answer): void => {
    if (lines.length === 0 || !shown) return;
    shown.textContent = lines.join(' ');
    clearTimeout(saying);
    saying = window.setTimeout(() => {
      if (said) said.textContent = shown.textContent;
    }, SAY_AFTER_MS);
  };
  const ask = async (): Promise<void> => {
    while (isNew) {
      await pause();
      isNew = false;
      const response = await fetch(`${box.dataset['whatIfBox']}?${fieldsOf(form)}`, { cache: 'no-store' });
      show((await response.json()) as Answer);
    }
  };
  return () => {
    isNew = true;
    clearTimeout(saying);
    if (isAsking) return;
    isAsking = true;
    ask()
      .catch(() => null)
      .finally(() => {
        isAsking = false;
      });
  };
}

for (const box of document.querySelectorAll<HTMLElement>('[data-what-if-box]')) {
  const form = box.closest('form');
  if (!form) continue;
  box.hidden = false;
  const ask = asker(form, box);
  form.addEventListener('input', ask);
}

for (const slider of document.querySelectorAll<HTMLInputElement>('input[data-what-if]')) {
  const field = document.getElementById(slider.dataset['whatIf'] ?? '');
  if (!(field instanceof HTMLInputElement)) continue;
  slider.hidden = false;
  slider.addEventListener('input', () => {
    field.value = written(slider.value, slider.dataset['decimal'] ?? '.');
  });
  field.addEventListener('input', () => {
    const value = numberIn(field.value);
    if (Number.isFinite(value)) slider.value = String(value);
  });
}
