// Addresses of what a procurement asks of the market, below the procurement's own.
import { noticesOf } from '../../../flows/procurement-work/tell.ts';
import { problem, type Result, refuse } from '../../../kernel/result.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import type { PartyId } from '../../../modules/accounts/model.ts';
import { CLIMATE_EXEMPTIONS } from '../../../modules/law/climate.ts';
import {
  type Choice,
  keepChoice,
  leaveNeed,
} from '../../../modules/procurement/requirements/choice-commands.ts';
import {
  shareProvision,
  takeInClause,
  takeInNewer,
  withdrawClause,
} from '../../../modules/procurement/requirements/library-commands.ts';
import { sharedAs } from '../../../modules/procurement/requirements/library-queries.ts';
import {
  CLIMATE_CHOICES,
  type ClimateChoice,
  INNOVATION_CODES,
  type InnovationChoice,
  METHODS,
  type Provision,
  type ProvisionKind,
  REMARK_KINDS,
} from '../../../modules/procurement/requirements/model.ts';
import {
  moveProvision,
  removeProvision,
  writeProvision,
} from '../../../modules/procurement/requirements/provision-commands.ts';
import { provisionVersionsOf } from '../../../modules/procurement/requirements/queries.ts';
import { answerRemark, sayRemark } from '../../../modules/procurement/requirements/remark-commands.ts';
import {
  LONGEST_GROUNDS,
  LONGEST_REASON,
  LONGEST_TEXT,
  ofKind,
  writersOf,
} from '../../../modules/procurement/requirements/rules.ts';
import { type OwnRoute, partyRoute, textIn } from '../../own/routes.ts';
import { answerSent } from '../../own/sent-answer.ts';
import type { Page, PageResult } from '../../page.ts';
import { notFoundPage } from '../error.tsx';
import { procurementPath } from '../procurement/procurement-frame.tsx';
import { climatePage, isDraftOfOther } from './climate.tsx';
import { coveragePage, coverageWorkbook } from './coverage.tsx';
import { criteriaPage, termsPage } from './criteria.tsx';
import { innovationPage } from './innovation.tsx';
import { libraryPage } from './library.tsx';
import { overviewPage } from './overview.tsx';
import { newProvisionPage, provisionPage, type SentProvision } from './provision-page.tsx';
import type { SentRemark } from './remarks.tsx';
import {
  foundRequirements,
  PART_OF,
  PARTS,
  partPath,
  provisionPath,
  type RequirementsAnswer,
  type RequirementsProps,
} from './requirements-parts.tsx';
import { emptyProvision, typedProvision } from './typed-provision.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Whose procurement, and for whom it is done. */
const placeOf = ({ asked, view }: RequirementsProps) => ({
  procurement: view.procurement.id,
  party: asked.party.id,
});

const versionIn = (form: FormData): number => Number(textIn(form, 'versjon', 10)) || 0;

const askNew =
  (kind: ProvisionKind): RequirementsAnswer =>
  (props) => {
    const number = props.asked.request.query.get('behov') ?? '';
    const need = props.all.openNeeds.find((one) => String(one.number) === number);
    return newProvisionPage(props, { facts: emptyProvision(kind, need ? [need.id] : []), problems: [] });
  };

const addNew =
  (kind: ProvisionKind): RequirementsAnswer =>
  async (props) => {
    const facts = typedProvision(await props.asked.form(), kind);
    const done = await writeProvision(props.asked.ctx, { ...placeOf(props), changes: null, facts });
    const to = partPath(props, PART_OF[kind], done.ok ? `/${done.value.number}?sagt=saved` : '');
    return answerSent(props.asked, done, {
      to,
      refused: (problems) => newProvisionPage(props, { facts, problems }),
    });
  };

/** Runs with the provision of a kind that the address names by its number. */
const withProvision =
  (
    kind: ProvisionKind,
    answer: (props: RequirementsProps, provision: Provision) => PageResult | Promise<PageResult>,
  ): RequirementsAnswer =>
  (props) => {
    const number = props.asked.request.params['nr'] ?? '';
    const found = ofKind(props.all.provisions, kind).find((one) => String(one.number) === number);
    return found ? answer(props, found) : notFoundPage(props.asked.request);
  };

async function showOne(
  props: RequirementsProps,
  provision: Provision,
  sent: SentProvision | null = null,
): Promise<Page> {
  const { ctx } = props.asked;
  return provisionPage({
    props,
    provision,
    sent,
    versions: await provisionVersionsOf(ctx, provision.id),
    shared: await sharedAs(ctx, provision.id),
  });
}

interface AfterOne {
  readonly done: Result<unknown>;
  readonly said: string;
  readonly sent?: Omit<SentProvision, 'problems'>;
}

/** Back to the provision's own page, with what was done or what is wrong. */
const afterOne = (props: RequirementsProps, provision: Provision, { done, said, sent }: AfterOne) =>
  answerSent(props.asked, done, {
    to: `${provisionPath(props, provision)}?sagt=${said}`,
    refused: (problems) => showOne(props, provision, { facts: null, ...sent, problems }),
  });

/** Somebody else's change is shown as it is now, beside what was typed. */
async function change(props: RequirementsProps, provision: Provision): Promise<PageResult> {
  const form = await props.asked.form();
  const facts = typedProvision(form, provision.facts.kind);
  const changes = { provision: provision.id, version: versionIn(form) };
  const done = await writeProvision(props.asked.ctx, { ...placeOf(props), changes, facts });
  return afterOne(props, provision, { done, said: 'saved', sent: { facts } });
}

async function move(props: RequirementsProps, provision: Provision): Promise<PageResult> {
  const direction = textIn(await props.asked.form(), 'retning', 5) === 'opp' ? 'up' : 'down';
  const asked = { ...placeOf(props), provision: provision.id, direction } as const;
  const done = await moveProvision(props.asked.ctx, asked);
  return answerSent(props.asked, done, {
    to: `${partPath(props, PART_OF[provision.facts.kind])}?sagt=moved`,
    refused: (problems) => showOne(props, provision, { facts: null, problems }),
  });
}

async function takeOut(props: RequirementsProps, provision: Provision): Promise<PageResult> {
  const reason = textIn(await props.asked.form(), 'grunn', LONGEST_REASON + 1);
  const asked = { ...placeOf(props), provision: provision.id, reason };
  const done = await removeProvision(props.asked.ctx, asked);
  return afterOne(props, provision, { done, said: 'removed', sent: { facts: null, reason } });
}

async function bringBack(props: RequirementsProps, provision: Provision): Promise<PageResult> {
  const asked = { ...placeOf(props), provision: provision.id, reason: null };
  return afterOne(props, provision, { done: await removeProvision(props.asked.ctx, asked), said: 'back' });
}

async function share(props: RequirementsProps, provision: Provision): Promise<PageResult> {
  const isConfirmed = (await props.asked.form()).get('bekreft') !== null;
  const asked = { ...placeOf(props), provision: provision.id, isConfirmed };
  return afterOne(props, provision, { done: await shareProvision(props.asked.ctx, asked), said: 'shared' });
}

async function withdraw(props: RequirementsProps, provision: Provision): Promise<PageResult> {
  const clause = textIn(await props.asked.form(), 'delt', 40);
  const done = await withdrawClause(props.asked.ctx, { clause, party: props.asked.party.id });
  return afterOne(props, provision, { done, said: 'withdrawn' });
}

async function newer(props: RequirementsProps, provision: Provision): Promise<PageResult> {
  const version = versionIn(await props.asked.form());
  const asked = { ...placeOf(props), provision: provision.id, version };
  return afterOne(props, provision, { done: await takeInNewer(props.asked.ctx, asked), said: 'newer' });
}

const takeIn: RequirementsAnswer = async (props) => {
  const clause = textIn(await props.asked.form(), 'delt', 40);
  const done = await takeInClause(props.asked.ctx, { ...placeOf(props), clause });
  const part = done.ok ? PART_OF[done.value.kind] : 'library';
  return answerSent(props.asked, done, {
    to: `${partPath(props, part, done.ok ? `/${done.value.number}` : '')}?sagt=taken`,
    refused: (problems) => libraryPage(props, problems),
  });
};

async function choose(props: RequirementsProps, form: FormData, choice: Choice) {
  return keepChoice(props.asked.ctx, { ...placeOf(props), version: versionIn(form), choice });
}

const chooseMethod: RequirementsAnswer = async (props) => {
  const form = await props.asked.form();
  const method = METHODS.find((one) => one === textIn(form, 'mate', 20)) ?? 'weighted';
  return answerSent(props.asked, await choose(props, form, { kind: 'method', method }), {
    to: `${partPath(props, 'criteria')}?sagt=method`,
    refused: (problems) => criteriaPage(props, problems),
  });
};

const answerClimate: RequirementsAnswer = async (props) => {
  const form = await props.asked.form();
  const way = CLIMATE_CHOICES.find((one) => one === textIn(form, 'mate', 20)) ?? 'criterion';
  const exemption = CLIMATE_EXEMPTIONS.find((one) => one === textIn(form, 'unntak', 30)) ?? null;
  const typed: ClimateChoice = {
    way,
    exemption: way === 'exemption' ? exemption : null,
    reason: textIn(form, 'begrunnelse', LONGEST_GROUNDS + 1),
    evidence: textIn(form, 'bevis', LONGEST_GROUNDS + 1),
  };
  const climate = isDraftOfOther(props, typed) ? { ...typed, reason: '' } : typed;
  return answerSent(props.asked, await choose(props, form, { kind: 'climate', climate }), {
    to: `${partPath(props, 'climate')}?sagt=climate`,
    refused: (problems) => climatePage(props, { climate, problems }),
  });
};

const chooseInnovation: RequirementsAnswer = async (props) => {
  const form = await props.asked.form();
  const sent = form.getAll('kode');
  const innovation: InnovationChoice = {
    codes: INNOVATION_CODES.filter((code) => sent.includes(code)),
    reason: textIn(form, 'hvorfor', LONGEST_GROUNDS + 1),
  };
  return answerSent(props.asked, await choose(props, form, { kind: 'innovation', innovation }), {
    to: `${procurementPath(props, '/krav/nyskaping')}?sagt=innovation`,
    refused: (problems) => innovationPage(props, { innovation, problems }),
  });
};

const leave =
  (isMet: boolean): RequirementsAnswer =>
  async (props) => {
    const form = await props.asked.form();
    const need = textIn(form, 'behov', 40);
    const reason = isMet ? null : textIn(form, 'grunn', LONGEST_REASON + 1);
    const done = await leaveNeed(props.asked.ctx, { ...placeOf(props), need, reason });
    return answerSent(props.asked, done, {
      to: `${partPath(props, 'coverage')}?sagt=${isMet ? 'saved' : 'left'}`,
      refused: (problems) => coveragePage(props, { need, reason: reason ?? '', problems }),
    });
  };

/** Where a remark is shown: on its provision's page, or on the first one. */
async function afterRemark(
  props: RequirementsProps,
  done: Result<unknown>,
  { about, remark, said }: { about: string | null; remark: Omit<SentRemark, 'problems'>; said: string },
): Promise<PageResult> {
  const provision = props.all.provisions.find(({ id }) => id === about);
  const to = provision ? provisionPath(props, provision) : partPath(props, 'requirements');
  return answerSent(props.asked, done, {
    to: `${to}?sagt=${said}#innspill`,
    refused: (problems) =>
      provision
        ? showOne(props, provision, { facts: null, remark: { ...remark, problems }, problems })
        : overviewPage(props, { remark: { ...remark, problems }, problems }),
  });
}

const remarkNotices = (
  { asked, view: { procurement } }: RequirementsProps,
  kind: 'remark' | 'remarkAnswer',
  to: readonly PartyId[],
) => noticesOf(asked.services, { procurement, party: asked.party.id, to, kind, text: '' });

const say: RequirementsAnswer = async (props) => {
  const form = await props.asked.form();
  const kind = REMARK_KINDS.find((one) => one === textIn(form, 'slag', 20)) ?? 'comment';
  const text = textIn(form, 'tekst', LONGEST_TEXT + 1);
  const onceKey = textIn(form, 'nokkel', 40);
  const gjelder = textIn(form, 'gjelder', 40);
  const about = isUuid(gjelder) ? gjelder : null;
  const done = isUuid(onceKey)
    ? await sayRemark(props.asked.ctx, {
        ...placeOf(props),
        kind,
        provision: about,
        text,
        onceKey,
        notices: await remarkNotices(props, 'remark', writersOf(props.view.procurement.state)),
      })
    : refuse(problem('requirements.gone', 'requirements'));
  return afterRemark(props, done, { about, remark: { kind, text, answers: null }, said: 'remark' });
};

const answer: RequirementsAnswer = async (props) => {
  const form = await props.asked.form();
  const remark = textIn(form, 'innspill', 40);
  const text = textIn(form, 'svar', LONGEST_TEXT + 1);
  const isTaken = textIn(form, 'tatt', 5) === 'ja';
  const answered = props.all.remarks.find(({ id }) => id === remark);
  const to = answered ? [answered.party] : [];
  const notices = await remarkNotices(props, 'remarkAnswer', to);
  const done = await answerRemark(props.asked.ctx, { ...placeOf(props), remark, isTaken, text, notices });
  const about = answered?.provision ?? null;
  return afterRemark(props, done, {
    about,
    remark: { kind: 'comment', text, answers: remark },
    said: 'answered',
  });
};

const workbook: RequirementsAnswer = async (props) => ({
  kind: 'file',
  fileName: `${props.asked.request.texts.requirements.coverage.fileName}.xlsx`,
  contentType: XLSX,
  content: new Uint8Array(await coverageWorkbook(props)),
});

const AT = '/anskaffelser/:id';
const view = (path: string, answerWith: RequirementsAnswer): OwnRoute =>
  partyRoute('get', `${AT}${path}`, { action: 'procurement.view', answer: foundRequirements(answerWith) });
const ask = (path: string, answerWith: RequirementsAnswer): OwnRoute =>
  partyRoute('get', `${AT}${path}`, {
    action: 'procurement.requirements.write',
    answer: foundRequirements(answerWith),
  });
const act = (path: string, answerWith: RequirementsAnswer): OwnRoute =>
  partyRoute('post', `${AT}${path}`, {
    action: 'procurement.requirements.write',
    answer: foundRequirements(answerWith),
  });

/** Addresses of the provisions of one kind; those that name one come last. */
const routesOf = (kind: ProvisionKind): OwnRoute[] => {
  const at = PARTS[PART_OF[kind]];
  const one = (answerWith: Parameters<typeof withProvision>[1]) => withProvision(kind, answerWith);
  return [
    ask(`${at}/nytt`, askNew(kind)),
    act(`${at}/nytt`, addNew(kind)),
    view(`${at}/:nr`, one(showOne)),
    act(`${at}/:nr`, one(change)),
    act(`${at}/:nr/flytt`, one(move)),
    act(`${at}/:nr/ta-ut`, one(takeOut)),
    act(`${at}/:nr/ta-inn-igjen`, one(bringBack)),
    act(`${at}/:nr/del`, one(share)),
    act(`${at}/:nr/trekk-ut`, one(withdraw)),
    act(`${at}/:nr/ny-versjon`, one(newer)),
  ];
};

export const REQUIREMENTS_ROUTES: readonly OwnRoute[] = [
  view(PARTS.requirements, (props) => overviewPage(props)),
  partyRoute('post', `${AT}/krav/innspill`, {
    action: 'procurement.requirements.say',
    answer: foundRequirements(say),
  }),
  act('/krav/innspill/svar', answer),
  view(PARTS.criteria, (props) => criteriaPage(props)),
  act(`${PARTS.criteria}/mate`, chooseMethod),
  view(PARTS.terms, termsPage),
  view(PARTS.coverage, (props) => coveragePage(props)),
  view(`${PARTS.coverage}.xlsx`, workbook),
  act(`${PARTS.coverage}/la-sta`, leave(false)),
  act(`${PARTS.coverage}/mot`, leave(true)),
  view(PARTS.climate, (props) => climatePage(props)),
  act(PARTS.climate, answerClimate),
  view('/krav/nyskaping', (props) => innovationPage(props)),
  act('/krav/nyskaping', chooseInnovation),
  view(PARTS.library, (props) => libraryPage(props)),
  act(`${PARTS.library}/ta-inn`, takeIn),
  ...routesOf('criterion'),
  ...routesOf('term'),
  ...routesOf('requirement'),
];
