// How the cost of buying together is shared: the two everyday keys and the proposal by which nobody gains by leaving, with who
// loses by each; the reasoning keys behind the method. What is chosen says what each pays.

import { leadMoves } from '../../../../flows/procurement/manage.ts';
import { type KeyOutcome, keysFor, type ProcurementKeys } from '../../../../flows/procurement/sharing.ts';
import { ore } from '../../../../kernel/money.ts';
import { type Problem, problem } from '../../../../kernel/result.ts';
import { basisOf } from '../../../../modules/procurement/life/volumes.ts';
import { DataTable } from '../../../components/data-table.tsx';
import { type ExplainedChoice, ExplainedChoices } from '../../../components/explained-choices.tsx';
import { Section } from '../../../components/section.tsx';
import { textIn } from '../../../own/routes.ts';
import type { Page, PageResult } from '../../../page.ts';
import { ONE_KRONE } from '../../groups/group/sharing-view.ts';
import { Faults, SubmitButton, Version, whyNoLeadForm } from '../form-parts.tsx';
import { afterMove } from '../found-procurement.ts';
import { type ProcurementProps, procurementPage, procurementPath } from '../procurement-frame.tsx';
import { versionIn } from '../typed.ts';

interface KeysProps extends ProcurementProps {
  readonly keys: ProcurementKeys;
}

/** The proposal first: it is the one that holds together. */
const SHOWN = ['stable', 'equalAndPopulation', 'volume'] as const;
const isShown = ({ rule }: KeyOutcome): boolean => (SHOWN as readonly string[]).includes(rule);
const placeOf = ({ rule }: KeyOutcome): number => (SHOWN as readonly string[]).indexOf(rule);

const shownKeys = ({ keys }: ProcurementKeys): KeyOutcome[] =>
  keys.filter(isShown).toSorted((one, other) => placeOf(one) - placeOf(other));

const otherKeys = ({ keys }: ProcurementKeys): KeyOutcome[] => keys.filter((key) => !isShown(key));

/** Who loses by a key, and who could leave. */
function verdict({ asked, view, keys }: KeysProps, { rule, shares }: KeyOutcome): string {
  const { texts, format } = asked.request;
  const words = texts.procurementForms.sharing;
  const nameOf = (unit: string): string => view.parties.nameOf(unit);
  const losers = shares.filter(({ gain }) => gain <= -ONE_KRONE);
  const leaving = keys.sharing?.rules.find((one) => one.rule === rule)?.tightest;
  const canLeave = leaving && leaving.gain >= ONE_KRONE && leaving.units.length > 1;
  return [
    losers.length === 0 ? words.nobodyLoses : null,
    ...losers.map(({ body, gain }) => words.loses(nameOf(body), format.money(ore(-gain)))),
    canLeave ? words.leave(format.list(leaving.units.map(nameOf)), format.money(leaving.gain)) : null,
  ]
    .filter((one) => one !== null)
    .join(' ');
}

function KeyTable({ asked, view, keys, of, caption, amount }: TableProps) {
  const { texts, format } = asked.request;
  const words = texts.procurementForms.sharing;
  const names = texts.groupSharing.keys;
  const rows = (keys.keys[0]?.shares ?? []).map(({ body }) => body as string);
  const shareOf = (key: KeyOutcome, unit: string) => key.shares.find(({ body }) => (body as string) === unit);
  const sum = (key: KeyOutcome): number => key.shares.reduce((total, share) => total + share[amount], 0);
  return (
    <DataTable<string>
      caption={caption}
      columns={[
        { label: words.who, cell: (unit) => view.parties.nameOf(unit) },
        ...of.map((key) => ({
          label: names[key.rule].title,
          isNumber: true,
          cell: (unit: string) => format.kroner(shareOf(key, unit)?.[amount] ?? ore(0)),
        })),
      ]}
      rows={rows}
      keyOf={(unit) => unit}
      foot={[words.total, ...of.map((key) => format.kroner(ore(sum(key))))]}
    />
  );
}

interface TableProps extends KeysProps {
  readonly of: readonly KeyOutcome[];
  readonly caption: string;
  readonly amount: 'fee' | 'gain';
}

function Form(props: KeysProps & { readonly problems: readonly Problem[] }) {
  const { asked, view, keys, problems } = props;
  const { texts } = asked.request;
  const words = texts.procurementForms.sharing;
  const names = texts.groupSharing.keys;
  const { state, leadVersion } = view.procurement;
  const choice = (key: KeyOutcome): ExplainedChoice => ({
    value: key.rule,
    label: names[key.rule].title,
    text: (
      <>
        {names[key.rule].how} <strong>{verdict(props, key)}</strong>
      </>
    ),
  });
  const others = otherKeys(keys);
  const chosen = state.sharing?.rule ?? shownKeys(keys)[0]?.rule ?? '';
  return (
    <form class="stack" method="post" action={procurementPath(props, '/fordeling')}>
      <Faults asked={asked} problems={problems} idOf={() => 'nokkel'} />
      <Version version={leadVersion} />
      <input type="hidden" name="grunnlag" value={basisOf(state)} />
      <ExplainedChoices
        name="nokkel"
        legend={words.keysLegend}
        choices={shownKeys(keys).map(choice)}
        chosen={chosen}
      />
      <KeyTable {...props} of={shownKeys(keys)} caption={words.caption} amount="fee" />
      <KeyTable {...props} of={shownKeys(keys)} caption={words.gainCaption} amount="gain" />
      {others.length > 0 ? (
        <details class="fold" open={others.some(({ rule }) => rule === chosen)}>
          <summary>{words.method}</summary>
          <div class="fold-inside stack">
            <p>{words.methodText}</p>
            {others.map((key) => (
              <label class="check" key={key.rule}>
                <input type="radio" name="nokkel" value={key.rule} checked={key.rule === chosen} />
                <span>
                  {names[key.rule].title}. {names[key.rule].how} {verdict(props, key)}
                </span>
              </label>
            ))}
            <KeyTable {...props} of={others} caption={words.caption} amount="fee" />
          </div>
        </details>
      ) : null}
      <SubmitButton label={words.button} />
    </form>
  );
}

/** What has been chosen, and what each pays. */
function ChosenSharing({ asked, view }: ProcurementProps) {
  const { texts, format } = asked.request;
  const words = texts.procurementForms.sharing;
  const { state } = view.procurement;
  const { sharing } = state;
  if (!sharing) return null;
  const names = texts.groupSharing.keys[sharing.rule];
  return (
    <Section
      id="valgt"
      title={words.chosenTitle}
      margin={
        <>
          <p>
            <strong>{words.marginTitle}</strong>
          </p>
          <p>{names.how}</p>
        </>
      }
    >
      <div class="stack">
        {sharing.basis === basisOf(state) ? null : <p class="as-of-notice">{words.outdated}</p>}
        <DataTable
          caption={words.chosenCaption(names.title)}
          columns={[
            { label: words.who, cell: ({ body }) => view.parties.nameOf(body) },
            { label: words.fee, isNumber: true, cell: ({ fee }) => format.kroner(fee) },
          ]}
          rows={sharing.fees}
          keyOf={({ body }) => body}
          foot={[words.total, format.kroner(sharing.pot)]}
        />
      </div>
    </Section>
  );
}

function stability({ asked, view, keys }: KeysProps): string {
  const { texts, format } = asked.request;
  const words = texts.procurementForms.sharing;
  if (keys.sharing === null) return words.tooMany;
  const { stability: found, rules } = keys.sharing;
  const tightest = rules.find(({ rule }) => rule === 'stable')?.tightest;
  if (found.isStable || !tightest) return words.stable;
  const names = format.list(tightest.units.map((unit) => view.parties.nameOf(unit)));
  return words.unstable(names, format.money(tightest.gain));
}

async function page(props: ProcurementProps, problems: readonly Problem[]): Promise<Page> {
  const { asked, view } = props;
  const { texts, format } = asked.request;
  const words = texts.procurementForms.sharing;
  const why = whyNoLeadForm(props);
  const keys = await keysFor(asked.services, view.procurement);
  const form = keys && {
    shown: { ...props, keys },
    text: `${words.pot(format.money(keys.pot))} ${stability({ ...props, keys })}`,
  };
  return procurementPage({
    ...props,
    heading: words.title,
    lead: words.lead,
    ...(problems.length > 0 ? { status: 422 as const } : {}),
    children: (
      <>
        <ChosenSharing {...props} />
        <Section id="nokler" title={words.keysTitle}>
          <div class="stack">
            {form ? <p>{form.text}</p> : <p>{words.notYet}</p>}
            {form && why === null ? <Form {...form.shown} problems={problems} /> : null}
            {form && why !== null ? (
              <>
                <p>{why}</p>
                <KeyTable
                  {...form.shown}
                  of={shownKeys(form.shown.keys)}
                  caption={words.caption}
                  amount="fee"
                />
              </>
            ) : null}
          </div>
        </Section>
      </>
    ),
  });
}

export const sharingPage = (props: ProcurementProps): Promise<Page> => page(props, []);

export async function chooseSharing(props: ProcurementProps): Promise<PageResult> {
  const { asked, view } = props;
  const form = await asked.form();
  const refused = (problems: readonly Problem[]) => page(props, problems);
  const rule = textIn(form, 'nokkel', 40);
  const keys = await keysFor(asked.services, view.procurement);
  const key = keys?.keys.find((one) => one.rule === rule);
  if (!key) return refused([problem('procurement.sharingMissing', 'sharing')]);
  // Somebody came, left or changed volumes while the form was open: what it showed no longer holds.
  const wasOf = form.get('grunnlag');
  if (wasOf !== basisOf(view.procurement.state))
    return refused([problem('procurement.sharingOld', 'sharing')]);
  const moving = { ctx: asked.ctx, view, version: versionIn(form) };
  const made = await leadMoves(asked.services, moving, [{ kind: 'chooseSharing', sharing: key.chosen }]);
  return afterMove(props, made, { said: 'fordeling', refused });
}
