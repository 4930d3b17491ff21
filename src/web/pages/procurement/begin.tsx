// A procurement begins: from a proposal that goes on, with what is known filled in, or from nothing. Whoever begins leads.
import { ore } from '../../../kernel/money.ts';
import { quarterStart } from '../../../kernel/quarter.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import { isUuid } from '../../../kernel/uuid.ts';
import { refusalOf } from '../../../modules/accounts/policy.ts';
import { CONTRACT_KINDS, type ContractKind } from '../../../modules/law/duties.ts';
import {
  type Proposal,
  type ProposalMember,
  seenValueOf,
} from '../../../modules/planning/proposals/model.ts';
import { proposalOf } from '../../../modules/planning/proposals/queries.ts';
import { beginProcurement } from '../../../modules/procurement/life/commands.ts';
import { capitalised } from '../../../texts/format.ts';
import { DataTable } from '../../components/data-table.tsx';
import { SelectField, TextField } from '../../components/form-fields.tsx';
import { refusedPage } from '../../own/refused.tsx';
import { type AskedForParty, textIn } from '../../own/routes.ts';
import { type Page, type PageResult, redirect } from '../../page.ts';
import { type BegunFrom, begunFrom, tieBegun } from '../network-chain/begin-from.ts';
import { categoriesByName } from '../plan/fact-words.ts';
import { demoBanner } from '../proposals/demo-banner.ts';
import { categoryName } from '../site/category-words.ts';
import { Faults, SubmitButton } from './form-parts.tsx';
import { procurementProblemAt } from './problem-text.ts';
import { problemsIn, readWhole } from './typed.ts';

/** As typed. */
interface TypedBegin {
  readonly title: string;
  readonly category: string;
  readonly kind: string;
  readonly firstYear: string;
  readonly years: string;
  readonly optionYears: string;
}

interface BeginProps {
  readonly asked: AskedForParty;
  /** The agreed proposal it comes from. */
  readonly proposal: Proposal | null;
  /** The network's common need it comes from. */
  readonly from: BegunFrom | null;
  readonly typed: TypedBegin;
  readonly problems: readonly Problem[];
}

const FIELDS: Readonly<Record<string, string>> = {
  title: 'tittel',
  category: 'kategori',
  term: 'forste',
  firstYear: 'forste',
  years: 'ar',
  optionYears: 'opsjonsar',
};

const KIND_FIRST: ContractKind = 'goods';
const USUAL_YEARS = '4';
const USUAL_OPTIONS = '2';

/** Who may begin what a proposal came to: whoever was to lead, or the cooperation that proposed it. */
export const mayBegin = (party: AskedForParty['party'], { lead, party: proposer }: Proposal): boolean =>
  party.id === (lead as string) || (party.kind === 'cooperation' && party.id === proposer);

/** The agreed proposal that the address or the form names; null where there is none for this party to begin from. */
async function proposalIn({ ctx, party }: AskedForParty, id: string): Promise<Proposal | null> {
  const found = isUuid(id) ? await proposalOf(ctx, id) : null;
  return found?.state === 'agreed' && mayBegin(party, found) ? found : null;
}

function firstTyped(
  { request }: AskedForParty,
  { proposal, from }: Pick<BeginProps, 'proposal' | 'from'>,
): TypedBegin {
  const year = Number(request.today.slice(0, 4)) + 1;
  const about = proposal?.category ?? from?.category ?? '';
  const category = request.snapshot.categories.categories.byId.get(about);
  const start = proposal ? Number(quarterStart(proposal.start).slice(0, 4)) : year;
  const months = proposal?.members.flatMap(({ needs }) => needs.map(({ termMonths }) => termMonths)) ?? [];
  const years = months.length === 0 ? USUAL_YEARS : String(Math.min(15, Math.ceil(Math.max(...months) / 12)));
  return {
    title: category ? capitalised(categoryName(category, request.language)) : '',
    category: category?.id ?? '',
    kind: KIND_FIRST,
    firstYear: String(Math.max(start, year - 1)),
    years,
    optionYears: String(Math.min(Number(USUAL_OPTIONS), Number(years) - 1)),
  };
}

function Terms({ asked, typed, problems }: BeginProps) {
  const words = asked.request.texts.procurement.begin;
  return (
    <div class="field-row">
      <TextField
        id="forste"
        name="forste"
        label={words.firstYear}
        value={typed.firstYear}
        maxLength={4}
        isNumber
        error={
          procurementProblemAt(asked, problems, 'term') ?? procurementProblemAt(asked, problems, 'firstYear')
        }
      />
      <TextField
        id="ar"
        name="ar"
        label={words.years}
        hint={words.yearsHint}
        value={typed.years}
        maxLength={2}
        isNumber
        error={procurementProblemAt(asked, problems, 'years')}
      />
      <TextField
        id="opsjonsar"
        name="opsjonsar"
        label={words.optionYears}
        value={typed.optionYears}
        maxLength={2}
        isNumber
        error={procurementProblemAt(asked, problems, 'optionYears')}
      />
    </div>
  );
}

function Form(props: BeginProps) {
  const { asked, proposal, from, typed, problems } = props;
  const { request, paths, party } = asked;
  const words = request.texts.procurement.begin;
  const categories = categoriesByName(request).map((one) => ({
    value: one.id,
    label: categoryName(one, request.language),
  }));
  return (
    <form class="stack narrow" method="post" action={paths.ownOf(party.id, '/anskaffelser/ny')}>
      <Faults asked={asked} problems={problems} idOf={(path) => FIELDS[path] ?? 'tittel'} />
      {proposal ? <input type="hidden" name="forslag" value={proposal.id} /> : null}
      {from ? <input type="hidden" name="nettverk" value={from.network} /> : null}
      {from?.bodies.map((body) => (
        <input key={body} type="hidden" name="hvem" value={body} />
      ))}
      <TextField
        id="tittel"
        name="tittel"
        label={words.name}
        hint={words.nameHint}
        value={typed.title}
        maxLength={200}
        error={procurementProblemAt(asked, problems, 'title')}
      />
      <SelectField
        id="kategori"
        name="kategori"
        label={words.category}
        value={typed.category}
        options={[{ value: '', label: words.chooseCategory }, ...categories]}
        error={procurementProblemAt(asked, problems, 'category')}
      />
      <SelectField
        id="slag"
        name="slag"
        label={words.kind}
        value={typed.kind}
        options={CONTRACT_KINDS.map((kind) => ({
          value: kind,
          label: request.texts.lawRules.contractKinds[kind],
        }))}
      />
      <Terms {...props} />
      <SubmitButton label={words.button} />
    </form>
  );
}

/** What others may see of the yearly values: a help when volumes are asked for, and nothing more. */
function KnownValues({ asked, proposal }: { asked: AskedForParty; proposal: Proposal }) {
  const { texts, format } = asked.request;
  const words = texts.procurement.begin;
  const shownValue = ({ basis, needs }: ProposalMember): string =>
    basis === 'shared'
      ? format.kroner(ore(Math.round(seenValueOf(needs)) * 100))
      : texts.proposals.bases[basis];
  return (
    <DataTable<ProposalMember>
      caption={words.values}
      columns={[
        { label: words.valueColumns.who, cell: ({ body }) => asked.parties.nameOf(body) },
        { label: words.valueColumns.answer, cell: ({ answer }) => texts.proposals.answers[answer] },
        { label: words.valueColumns.value, isNumber: true, cell: shownValue },
      ]}
      rows={proposal.members}
      keyOf={({ body }) => body}
    />
  );
}

function page(props: BeginProps): Page {
  const { asked, proposal, from, problems } = props;
  const { request, paths, party } = asked;
  const words = request.texts.procurement.begin;
  return {
    kind: 'page',
    title: words.title,
    own: { party, current: 'procurements' },
    ...(problems.length > 0 ? { status: 422 as const } : {}),
    ...demoBanner(request, party.isDemo),
    crumbs: [
      { label: request.texts.procurement.list.title, href: paths.ownOf(party.id, '/anskaffelser') },
      ...(proposal
        ? [{ label: words.proposalCrumb, href: paths.ownOf(party.id, `/forslag/${proposal.id}`) }]
        : []),
    ],
    body: (
      <>
        <div class="frame head">
          <h1>{words.title}</h1>
          <p class="lead">{words.lead(party.name)}</p>
          {proposal ? <p>{words.fromProposal}</p> : null}
          {from ? <p>{request.texts.networkChain.begin.from(from.title)}</p> : null}
        </div>
        <div class="frame section">
          <div class="stack">
            <Form {...props} />
            {proposal ? <KnownValues asked={asked} proposal={proposal} /> : null}
          </div>
        </div>
      </>
    ),
  };
}

export async function beginPage(asked: AskedForParty): Promise<Page> {
  const proposal = await proposalIn(asked, asked.request.query.get('forslag') ?? '');
  const from = await begunFrom(asked, asked.request.query);
  return page({ asked, proposal, from, typed: firstTyped(asked, { proposal, from }), problems: [] });
}

const typedIn = (form: FormData): TypedBegin => ({
  title: textIn(form, 'tittel', 300),
  category: textIn(form, 'kategori', 80),
  kind: textIn(form, 'slag', 20),
  firstYear: textIn(form, 'forste', 10),
  years: textIn(form, 'ar', 10),
  optionYears: textIn(form, 'opsjonsar', 10),
});

export async function begin(asked: AskedForParty): Promise<PageResult> {
  const { ctx, request, paths, party, signedIn } = asked;
  const refusal = refusalOf(signedIn.grants, 'procurement.begin', party.id);
  if (refusal) return refusedPage(request, refusal, party);
  const form = await asked.form();
  const typed = typedIn(form);
  const proposal = await proposalIn(asked, textIn(form, 'forslag', 40));
  const from = await begunFrom(asked, form);
  const [firstYear, years, optionYears] = [
    readWhole(typed.firstYear, 'firstYear'),
    readWhole(typed.years, 'years'),
    readWhole(typed.optionYears, 'optionYears'),
  ];
  const isCategory = request.snapshot.categories.categories.byId.has(typed.category);
  const problems = [
    ...problemsIn([firstYear, years, optionYears]),
    ...(isCategory ? [] : [problem('procurement.categoryMissing', 'category')]),
  ];
  if (!firstYear.ok || !years.ok || !optionYears.ok || problems.length > 0) {
    return page({ asked, proposal, from, typed, problems });
  }
  const begun = await beginProcurement(ctx, {
    party: party.id,
    proposal: proposal?.id ?? null,
    begin: {
      kind: 'begin',
      title: typed.title,
      category: typed.category,
      contract: CONTRACT_KINDS.find((kind) => kind === typed.kind) ?? KIND_FIRST,
      term: { firstYear: firstYear.value, years: years.value, optionYears: optionYears.value },
    },
  });
  if (!begun.ok) return page({ asked, proposal, from, typed, problems: begun.problems });
  if (from) return redirect(await tieBegun(asked, from, begun.value));
  return redirect(`${paths.ownOf(party.id, `/anskaffelser/${begun.value}`)}?sagt=begynt`);
}
