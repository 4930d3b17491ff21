// Sliders beside the number fields of the assumptions: each shows its value in the field while it is dragged.
// Without this script the fields are filled in as they are.

const written = (value: string, decimal: string): string => value.replace('.', decimal);

const numberIn = (text: string): number => Number(text.replaceAll(/\s/g, '').replace(',', '.'));

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
