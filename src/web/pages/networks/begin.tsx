// A network begins: on a blank sheet, with a ready-made design, or as a copy of one the party leads.

import type { LocalDate } from '../../../kernel/local-date.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import { designOf } from '../../../modules/network/design/queries.ts';
import { copied, fromTemplate, TEMPLATE_IDS } from '../../../modules/network/design/templates.ts';
import { beginNetwork, LONGEST_TITLE, type NetworkToBegin } from '../../../modules/network/life/commands.ts';
import { type NetworkRow, networksOf } from '../../../modules/network/life/queries.ts';
import { ExplainedChoices } from '../../components/explained-choices.tsx';
import { TextField } from '../../components/form-fields.tsx';
import type { AskedForParty } from '../../own/routes.ts';
import { accessRefusal } from '../../own/sent-answer.ts';
import { type Page, type PageResult, redirect } from '../../page.ts';
import { demoBanner } from '../proposals/demo-banner.ts';
import { faultsOf, fieldsIn, NetworkFaults, readDay, SendButton } from './form-parts.tsx';
import { networkProblemAt } from './found-network.ts';

const FIELDS = ['tittel', 'starter', 'fra'] as const;
type Typed = Readonly<Record<(typeof FIELDS)[number], string>>;
const ID_OF: Readonly<Record<string, string>> = { title: 'tittel', begins: 'starter' };
const BLANK = 'tomt';

interface BeginProps {
  readonly asked: AskedForParty;
  /** Networks the party leads. */
  readonly led: readonly NetworkRow[];
  readonly typed: Typed;
  readonly problems: readonly Problem[];
}

const ledBy = async ({ ctx, party }: AskedForParty): Promise<NetworkRow[]> =>
  (await networksOf(ctx, party.id)).filter(({ leader }) => leader === party.id);

function Form({ asked, led, typed, problems }: BeginProps) {
  const { request, paths, party } = asked;
  const { begin: words } = request.texts.networks;
  const { templates } = request.texts.networkDesign;
  const choices = [
    ...TEMPLATE_IDS.map((id) => ({ value: id, label: templates[id].title, text: templates[id].text })),
    ...led.map(({ id, title }) => ({ value: id, label: words.copyOf(title), text: words.copyText })),
    { value: BLANK, ...words.empty },
  ];
  return (
    <form class="stack narrow" method="post" action={paths.ownOf(party.id, '/nettverk/ny')}>
      <NetworkFaults request={request} problems={problems} idOf={(path) => ID_OF[path] ?? 'tittel'} />
      <TextField
        id="tittel"
        name="tittel"
        label={words.name}
        value={typed.tittel}
        maxLength={LONGEST_TITLE}
        error={networkProblemAt(request, problems, 'title')}
      />
      <TextField
        id="starter"
        name="starter"
        label={words.begins}
        hint={`${request.texts.networks.dateHint}. ${words.beginsHint}`}
        value={typed.starter}
        error={networkProblemAt(request, problems, 'begins')}
      />
      <ExplainedChoices name="fra" legend={words.from} choices={choices} chosen={typed.fra} />
      <SendButton label={words.button} />
    </form>
  );
}

function page(props: BeginProps): Page {
  const { request, paths, party } = props.asked;
  const { begin: words, list } = request.texts.networks;
  return {
    kind: 'page',
    title: words.title,
    own: { party, current: 'networks' },
    ...(props.problems.length > 0 ? { status: 422 as const } : {}),
    ...demoBanner(request, party.isDemo),
    crumbs: [{ label: list.title, href: paths.ownOf(party.id, '/nettverk') }],
    body: (
      <>
        <div class="frame head">
          <h1>{words.title}</h1>
          <p class="lead">{words.lead}</p>
        </div>
        <div class="frame">
          <Form {...props} />
        </div>
      </>
    ),
  };
}

export const beginNetworkPage = async (asked: AskedForParty): Promise<Page> =>
  page({
    asked,
    led: await ledBy(asked),
    typed: { tittel: '', starter: '', fra: TEMPLATE_IDS[0] },
    problems: [],
  });

type Beginning = Pick<NetworkToBegin, 'purpose' | 'design' | 'copiedFrom'>;

/** What the chosen beginning gives. */
async function beginningOf(
  { asked, led, typed }: Omit<BeginProps, 'problems'>,
  begins: LocalDate | null,
): Promise<Beginning> {
  const template = TEMPLATE_IDS.find((id) => id === typed.fra);
  if (template) {
    const words = asked.request.texts.networkDesign.templates[template];
    return { purpose: words.purpose, design: fromTemplate(template, words, begins) };
  }
  const from = led.find(({ id }) => id === typed.fra);
  if (!from) return { purpose: '' };
  const design = await designOf(asked.ctx, from.id);
  const days = { from: from.begins, to: begins };
  return { purpose: from.purpose, design: copied(design, days), copiedFrom: from.id };
}

export async function begin(asked: AskedForParty): Promise<PageResult> {
  const { ctx, paths, party } = asked;
  const typed = fieldsIn(await asked.form(), FIELDS, LONGEST_TITLE + 1);
  const led = await ledBy(asked);
  const begins = readDay(typed.starter, 'begins');
  const problems = [
    ...(typed.tittel === '' ? [problem('network.titleMissing', 'title')] : []),
    ...faultsOf([begins]),
  ];
  if (!begins.ok || problems.length > 0) return page({ asked, led, typed, problems });
  const begun = await beginNetwork(ctx, {
    party: party.id,
    isDemo: party.isDemo,
    title: typed.tittel,
    begins: begins.value,
    ends: null,
    ...(await beginningOf({ asked, led, typed }, begins.value)),
  });
  if (begun.ok) return redirect(`${paths.ownOf(party.id, `/nettverk/${begun.value}/utforming`)}?sagt=laget`);
  return accessRefusal(asked, begun.problems) ?? page({ asked, led, typed, problems: begun.problems });
}
