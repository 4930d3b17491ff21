// Standing mandates: bodies that have given authority in a cooperation agreement are registered with it, and may reserve
// themselves until a day. Nothing is asked of them that the agreement has settled.

import type { Party } from '../../../../flows/parties.ts';
import { leadMoves } from '../../../../flows/procurement/manage.ts';
import { addDays } from '../../../../kernel/local-date.ts';
import type { Problem } from '../../../../kernel/result.ts';
import { Choices, TextField } from '../../../components/form-fields.tsx';
import { textIn } from '../../../own/routes.ts';
import type { Page, PageResult } from '../../../page.ts';
import { categoryInSentence } from '../../site/category-words.ts';
import { Faults, SubmitButton, Version, whyNoLeadForm } from '../form-parts.tsx';
import { afterMove } from '../found-procurement.ts';
import { procurementProblemAt } from '../problem-text.ts';
import { type ProcurementProps, procurementPage, procurementPath } from '../procurement-frame.tsx';
import { problemsIn, readDay, readDayOrNone, readKroner, versionAgain, versionIn } from '../typed.ts';
import { type CandidateGroup, candidatesFor, invitable } from './candidates.ts';
import { bodiesAmong, ChooseBodies, chosenBodies } from './choose-bodies.tsx';

interface Typed {
  readonly bodies: readonly string[];
  readonly agreement: string;
  readonly from: string;
  readonly to: string;
  readonly covers: string;
  readonly limit: string;
  readonly reserveBy: string;
}

interface Sent {
  readonly typed: Typed;
  readonly problems: readonly Problem[];
  readonly version: number;
}

const USUAL_DAYS = 21;
const FIELDS: Readonly<Record<string, string>> = {
  bodies: 'hvem',
  agreement: 'avtale',
  validFrom: 'fra',
  validTo: 'til',
  limit: 'grense',
  reserveBy: 'reservasjon',
};

/** Members that have no standing mandate yet may get one too. */
function standable(props: ProcurementProps): Party[] {
  const { view } = props;
  const members = view.procurement.state.members.filter(({ withdrew }) => withdrew === null);
  const invited = members.flatMap(({ body }) => view.parties.find(body) ?? []);
  return [...invited, ...invitable(props)];
}

async function groupsFor(props: ProcurementProps): Promise<CandidateGroup[]> {
  const words = props.asked.request.texts.procurementForms.standing;
  const { members } = props.view.procurement.state;
  const invited = members
    .filter(({ withdrew, isStanding }) => withdrew === null && !isStanding)
    .flatMap(({ body }) => props.view.parties.find(body) ?? []);
  const all = await candidatesFor(props);
  return [
    ...(invited.length > 0 ? [{ label: words.invited, parties: invited, isChosen: false }] : []),
    ...all.map((group) => ({ ...group, isChosen: false })),
  ];
}

function firstTyped({ asked, view }: ProcurementProps): Typed {
  const { format } = asked.request;
  const { members, reserveBy } = view.procurement.state;
  const known = members.flatMap(({ mandate }) => (mandate?.kind === 'standing' ? [mandate] : [])).at(-1);
  return {
    bodies: [],
    agreement: known?.agreement ?? '',
    from: known ? format.date(known.validFrom) : '',
    to: known?.validTo ? format.date(known.validTo) : '',
    covers: (known?.categories.length ?? 0) > 0 ? 'denne' : 'alle',
    limit: known?.limit ? format.kroner(known.limit) : '',
    reserveBy: format.date(reserveBy ?? addDays(view.moment.today, USUAL_DAYS)),
  };
}

async function Form(props: ProcurementProps & { readonly sent: Sent | null }) {
  const { asked, view, sent } = props;
  const { request } = asked;
  const words = request.texts.procurementForms.standing;
  const typed = sent?.typed ?? firstTyped(props);
  const problems = sent?.problems ?? [];
  const field = (path: keyof typeof FIELDS, value: string, label: string, hint?: string) => (
    <TextField
      id={FIELDS[path] ?? path}
      name={FIELDS[path] ?? path}
      label={label}
      {...(hint ? { hint } : {})}
      value={value}
      maxLength={200}
      error={procurementProblemAt(asked, problems, path)}
    />
  );
  return (
    <div class="frame section">
      <form class="stack" method="post" action={procurementPath(props, '/staende')}>
        <Faults asked={asked} problems={problems} idOf={(path) => FIELDS[path] ?? 'avtale'} />
        <Version version={sent?.version ?? view.procurement.leadVersion} />
        <h2>{words.bodies}</h2>
        <ChooseBodies
          asked={asked}
          groups={await groupsFor(props)}
          all={standable(props)}
          chosen={sent?.typed.bodies ?? null}
          error={procurementProblemAt(asked, problems, 'bodies')}
        />
        <h2>{words.agreementTitle}</h2>
        <div class="stack narrow">
          {field('agreement', typed.agreement, words.agreement, words.agreementHint)}
          {field('validFrom', typed.from, words.from)}
          {field('validTo', typed.to, words.to, words.toHint)}
          <Choices
            name="dekker"
            legend={words.categories}
            options={[
              { value: 'alle', label: words.all },
              { value: 'denne', label: words.onlyThis(categoryInSentence(view.category, request.language)) },
            ]}
            chosen={[typed.covers]}
          />
          {field('limit', typed.limit, words.limit, words.limitHint)}
          {field('reserveBy', typed.reserveBy, words.reserveBy, words.reserveHint)}
        </div>
        <SubmitButton label={words.button} />
      </form>
    </div>
  );
}

async function page(props: ProcurementProps, sent: Sent | null): Promise<Page> {
  const words = props.asked.request.texts.procurementForms.standing;
  const why = whyNoLeadForm(props);
  return procurementPage({
    ...props,
    heading: words.title,
    lead: why ?? words.lead,
    ...(sent ? { status: 422 as const } : {}),
    children: why === null ? await Form({ ...props, sent }) : null,
  });
}

export const standingPage = (props: ProcurementProps): Promise<Page> => page(props, null);

const typedIn = (form: FormData): Typed => ({
  bodies: chosenBodies(form),
  agreement: textIn(form, 'avtale', 4001),
  from: textIn(form, 'fra', 40),
  to: textIn(form, 'til', 40),
  covers: textIn(form, 'dekker', 10),
  limit: textIn(form, 'grense', 40),
  reserveBy: textIn(form, 'reservasjon', 40),
});

export async function registerStanding(props: ProcurementProps): Promise<PageResult> {
  const { asked, view } = props;
  const form = await asked.form();
  const typed = typedIn(form);
  const version = versionIn(form) ?? view.procurement.leadVersion;
  const refused = (problems: readonly Problem[]) =>
    page(props, {
      typed,
      problems,
      version: versionAgain(problems, { sent: version, now: view.procurement.leadVersion }),
    });
  const validFrom = readDay(typed.from, 'validFrom');
  const validTo = readDayOrNone(typed.to, 'validTo');
  const limit = readKroner(typed.limit, 'limit');
  const reserveBy = readDay(typed.reserveBy, 'reserveBy');
  if (!validFrom.ok || !validTo.ok || !limit.ok || !reserveBy.ok) {
    return refused(problemsIn([validFrom, validTo, limit, reserveBy]));
  }
  const { category } = view.procurement.state;
  const made = await leadMoves(asked.services, { ctx: asked.ctx, view, version }, [
    {
      kind: 'registerStanding',
      bodies: bodiesAmong(typed.bodies, standable(props)),
      reserveBy: reserveBy.value,
      mandate: {
        kind: 'standing',
        agreement: typed.agreement,
        validFrom: validFrom.value,
        validTo: validTo.value,
        categories: typed.covers === 'denne' ? [category] : [],
        limit: limit.value,
      },
    },
  ]);
  return afterMove(props, made, { said: 'staende', refused });
}
