// Addresses where those who run the installation confirm and correct the values of the law.
import type { Command } from '../../../modules/accounts/commands.ts';
import { correctLegalValue, type LegalCorrection, succeedLegalValue } from '../../../modules/law/commands.ts';
import { legalHistory, legalValues } from '../../../modules/law/queries.ts';
import { type Asked, type OwnRoute, personRoute, textIn } from '../../own/routes.ts';
import { type Page, type PageResult, redirect } from '../../page.ts';
import { notFoundPage } from '../error.tsx';
import { lawListPage } from './admin-list.tsx';
import { lawValuePage, type TriedValue } from './admin-value.tsx';
import { statedFrom, typedValueIn } from './typed-value.ts';

const idIn = ({ request }: Asked): string => (request.params['verdi'] ?? '').slice(0, 200);

async function show(asked: Asked, tried: TriedValue | null = null): Promise<Page> {
  const history = await legalHistory(asked.ctx, idIn(asked));
  const now = history.find(({ replacedAt }) => replacedAt === null);
  return now ? lawValuePage(asked, { now, history, tried }) : notFoundPage(asked.request);
}

interface Sent {
  readonly form: TriedValue['form'];
  readonly run: Command<LegalCorrection, string>;
  readonly done: 'corrected' | 'added';
}

const CORRECT: Sent = { form: 'correct', run: correctLegalValue, done: 'corrected' };
const SUCCEED: Sent = { form: 'new', run: succeedLegalValue, done: 'added' };

async function save(asked: Asked, { form, run, done }: Sent): Promise<PageResult> {
  const sent = await asked.form();
  const [latest] = await legalHistory(asked.ctx, idIn(asked));
  if (!latest) return notFoundPage(asked.request);
  const typed = typedValueIn(sent);
  const { stated, unread } = statedFrom(latest.value.key, typed);
  if (unread.length > 0) return show(asked, { form, typed, problems: unread });
  const result = await run(asked.ctx, { ...stated, id: latest.value.id, version: textIn(sent, 'versjon') });
  if (!result.ok) return show(asked, { form, typed, problems: result.problems });
  return redirect(asked.paths.installation(`/regler/${result.value}`, { utfort: done }));
}

export const LAW_ROUTES: readonly OwnRoute[] = [
  personRoute('get', '/drift/regler', {
    action: 'installation.view',
    answer: async (asked) => lawListPage(asked, await legalValues(asked.ctx)),
  }),
  personRoute('get', '/drift/regler/:verdi', {
    action: 'installation.view',
    answer: (asked) => show(asked),
  }),
  personRoute('post', '/drift/regler/:verdi', {
    action: 'installation.correctLaw',
    answer: (asked) => save(asked, CORRECT),
  }),
  personRoute('post', '/drift/regler/:verdi/ny', {
    action: 'installation.correctLaw',
    answer: (asked) => save(asked, SUCCEED),
  }),
];
