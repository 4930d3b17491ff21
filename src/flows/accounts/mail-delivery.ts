// Sends the letters in the outbox, soon after they are written and again when it failed.
import { letterWent, takeLetter } from '../../modules/accounts/outbox-commands.ts';
import type { Mailer } from '../../platform/mail.ts';
import { type Services, systemCtx } from '../services.ts';

const LOOK_EVERY_MS = 2000;

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Sends what waits, or as much as there is time for; the value is how many letters were tried. */
export async function deliverWaiting(
  services: Services,
  mailer: Mailer,
  isEnding: () => boolean = () => false,
): Promise<number> {
  for (let tried = 0; ; tried++) {
    if (isEnding()) return tried;
    const letter = await takeLetter(systemCtx(services, 'mail'));
    if (!letter) return tried;
    const { id, recipient: to, subject, body: text, unsubscribeUrl, attempts } = letter;
    const error = await mailer.send({ id, to, subject, text, unsubscribeUrl }).then(() => null, reasonOf);
    await letterWent(systemCtx(services, 'mail'), { id, attempts, error });
  }
}

/** Looks every two seconds, until ended: then the letter at hand is the last. */
export function deliverMail(services: Services, mailer: Mailer): { end(): Promise<void> } {
  let isEnding = false;
  let round: Promise<unknown> = Promise.resolve();
  const look = (): void => {
    round = deliverWaiting(services, mailer, () => isEnding)
      .catch(services.onError)
      .finally(() => {
        if (!isEnding) timer = setTimeout(look, LOOK_EVERY_MS).unref();
      });
  };
  let timer = setTimeout(look, LOOK_EVERY_MS).unref();
  return {
    async end() {
      isEnding = true;
      clearTimeout(timer);
      await round;
      mailer.close();
    },
  };
}
