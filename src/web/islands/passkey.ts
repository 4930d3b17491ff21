// Forms that need a passkey: shown where the browser has them. On submit the server is asked what to ask, the browser asks
// its owner, and the form carries the answer. Without this script people sign in by a link.

interface Question {
  readonly ceremony: string;
  readonly options: unknown;
}

interface Refusal {
  readonly problem?: string;
}

type CreationOptions = Parameters<typeof PublicKeyCredential.parseCreationOptionsFromJSON>[0];
type RequestOptions = Parameters<typeof PublicKeyCredential.parseRequestOptionsFromJSON>[0];

/** Older browsers have passkeys but cannot read and write them as JSON; they get the link as well. */
const hasPasskeys = (): boolean =>
  typeof PublicKeyCredential === 'function' &&
  typeof PublicKeyCredential.parseCreationOptionsFromJSON === 'function' &&
  typeof PublicKeyCredential.parseRequestOptionsFromJSON === 'function' &&
  typeof PublicKeyCredential.prototype.toJSON === 'function';

/** Has a sentence for the person. */
class Told extends Error {}

async function ask(address: string): Promise<Question> {
  const answer = await fetch(address, { method: 'POST', cache: 'no-store' });
  const told = (await answer.json()) as Question & Refusal;
  if (!answer.ok) throw new Told(told.problem ?? '');
  return told;
}

const getOrCreate = (kind: string | undefined, options: unknown): Promise<Credential | null> =>
  kind === 'create'
    ? navigator.credentials.create({
        publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options as CreationOptions),
      })
    : navigator.credentials.get({
        publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options as RequestOptions),
      });

const field = (form: HTMLFormElement, name: string): HTMLInputElement | null =>
  form.querySelector<HTMLInputElement>(`input[name="${name}"]`);

/** What the form says about an error of the browser; it tells no more than these apart. */
function sentenceFor({ dataset }: HTMLFormElement, error: unknown): string {
  const told = error instanceof Told ? error.message : '';
  if (told !== '') return told;
  const { name } = error as { name?: string };
  if (name === 'NotAllowedError' || name === 'AbortError') return dataset['stopped'] ?? '';
  if (name === 'InvalidStateError' && dataset['present']) return dataset['present'];
  return dataset['failed'] ?? '';
}

async function answer(form: HTMLFormElement): Promise<void> {
  const { ceremony, options } = await ask(form.dataset['start'] ?? '');
  const credential = await getOrCreate(form.dataset['passkey'], options);
  if (!(credential instanceof PublicKeyCredential)) throw new Error('no passkey');
  const [forCeremony, forAnswer] = [field(form, 'seremoni'), field(form, 'svar')];
  if (!forCeremony || !forAnswer) throw new Error('no place for the answer');
  forCeremony.value = ceremony;
  forAnswer.value = JSON.stringify(credential.toJSON());
  form.submit();
}

function attachPasskey(form: HTMLFormElement): void {
  const problem = form.querySelector<HTMLElement>('[data-passkey-problem]');
  let isBusy = false;
  form.hidden = false;
  for (const missing of document.querySelectorAll<HTMLElement>('[data-passkey-missing]'))
    missing.hidden = true;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (isBusy) return;
    isBusy = true;
    if (problem) problem.hidden = true;
    answer(form).catch((error: unknown) => {
      isBusy = false;
      if (!problem) return;
      problem.textContent = sentenceFor(form, error);
      problem.hidden = false;
    });
  });
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) {
  // Passkeys belong to the public name; under another name of the same machine the browser refuses them.
  if (hasPasskeys() && form.dataset['host'] === location.hostname) attachPasskey(form);
}
