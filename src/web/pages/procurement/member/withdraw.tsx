// A body that wants to leave sees first what it means for the others: buyers, volumes, value by lot, tenders to expect, the
// part of the rules, and what each of the others pays more. Then it confirms, with a reason.
import { ownMoves } from '../../../../flows/procurement/manage.ts';
import {
  type Before,
  effectOfWithdrawal,
  type WithdrawalEffect,
} from '../../../../flows/procurement/withdrawal.ts';
import { registerFor } from '../../../../flows/proposals/start-run.ts';
import type { Problem } from '../../../../kernel/result.ts';
import type { Regime } from '../../../../modules/law/duties.ts';
import type { Member } from '../../../../modules/procurement/life/model.ts';
import { obstaclesTo } from '../../../../modules/procurement/life/transitions.ts';
import { DataTable } from '../../../components/data-table.tsx';
import { Mark } from '../../../components/mark.tsx';
import { Section } from '../../../components/section.tsx';
import { TextArea } from '../../../components/text-area.tsx';
import { textIn } from '../../../own/routes.ts';
import type { Page, PageResult } from '../../../page.ts';
import { volumeText } from '../../plan/fact-words.ts';
import { Faults, mayAnswer, Version } from '../form-parts.tsx';
import { afterMove, procurementGone } from '../found-procurement.ts';
import { Missing } from '../missing.tsx';
import { procurementProblemAt } from '../problem-text.ts';
import { type ProcurementProps, procurementPage, procurementPath } from '../procurement-frame.tsx';
import { LONGEST_TEXT, versionAgain, versionIn } from '../typed.ts';

interface Sent {
  readonly reason: string;
  readonly problems: readonly Problem[];
  readonly version: number;
}

interface EffectProps extends ProcurementProps {
  readonly effect: WithdrawalEffect;
}

async function effectFor({ asked, view }: ProcurementProps, own: Member): Promise<WithdrawalEffect> {
  const { services } = asked;
  const { state, isDemo } = view.procurement;
  return effectOfWithdrawal(state, own.body, {
    register: await registerFor(services, isDemo),
    categories: asked.request.snapshot.categories.categories,
    params: services.planning.params,
    today: view.moment.today,
    law: view.lawOf,
  });
}

interface Row {
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

function rowsOf({ asked, effect }: EffectProps): Row[] {
  const { request } = asked;
  const { texts, format } = request;
  const words = texts.procurementAnswers.withdraw;
  const row = <T,>(what: string, { before, after }: Before<T>, text: (value: T) => string): Row => ({
    what,
    before: text(before),
    after: text(after),
  });
  const regimes = (parts: readonly Regime[]): string =>
    parts.map((part) => texts.lawRules.regimes[part]).join(' / ');
  return [
    row(words.buyers, effect.buyers, (count) => format.number(count)),
    row(words.worth, effect.worth, format.kroner),
    ...effect.lots.map((lot) => row(words.lot(lot.name), lot, format.kroner)),
    ...effect.items.map((item) =>
      row(words.item(item.name, item.unit), item, (amount) => volumeText(request, amount)),
    ),
    ...(effect.expectedBids ? [row(words.bids, effect.expectedBids, (bids) => format.number(bids, 1))] : []),
    row(words.regime, effect.regimes, regimes),
  ];
}

function Effect(props: EffectProps) {
  const { asked, view, effect } = props;
  const { texts, format } = asked.request;
  const words = texts.procurementAnswers.withdraw;
  const changesRegime = effect.regimes.before.join() !== effect.regimes.after.join();
  return (
    <Section id="virkning" title={words.effectTitle}>
      <div class="stack">
        <DataTable<Row>
          caption={words.caption}
          columns={[
            { label: words.columns.what, cell: ({ what }) => what },
            { label: words.columns.before, isNumber: true, cell: ({ before }) => before },
            { label: words.columns.after, isNumber: true, cell: ({ after }) => after },
          ]}
          rows={rowsOf(props)}
          keyOf={({ what }) => what}
        />
        {changesRegime ? <p class="as-of-notice">{words.regimeChanges}</p> : null}
        <h3>
          {words.othersTitle} <Mark kind="estimate" texts={texts.site} />
        </h3>
        {effect.others ? (
          <DataTable
            caption={words.othersCaption}
            columns={[
              { label: words.who, cell: ({ body }) => view.parties.nameOf(body) },
              { label: words.more, isNumber: true, cell: ({ more }) => format.signedKroner(more) },
            ]}
            rows={effect.others}
            keyOf={({ body }) => body}
          />
        ) : (
          <p>{words.unknown}</p>
        )}
      </div>
    </Section>
  );
}

function Confirm(props: ProcurementProps & { readonly own: Member; readonly sent: Sent | null }) {
  const { asked, own, sent } = props;
  const words = asked.request.texts.procurementAnswers.withdraw;
  const problems = sent?.problems ?? [];
  return (
    <Section id="bekreft" title={words.confirmTitle}>
      <form class="stack narrow" method="post" action={procurementPath(props, '/trekk')}>
        <Faults asked={asked} problems={problems} idOf={() => 'grunn'} />
        <Version version={sent?.version ?? own.version} />
        <TextArea
          id="grunn"
          name="grunn"
          label={words.reason}
          hints={words.reasonHints}
          value={sent?.reason ?? ''}
          maxLength={LONGEST_TEXT}
          error={procurementProblemAt(asked, problems, 'reason')}
        />
        <p class="buttons">
          <button class="ds-button" type="submit">
            {words.button}
          </button>
          <a href={procurementPath(props)}>{words.back}</a>
        </p>
      </form>
    </Section>
  );
}

async function page(props: ProcurementProps, own: Member, sent: Sent | null): Promise<Page> {
  const { asked, view } = props;
  const { procurementAnswers } = asked.request.texts;
  const words = procurementAnswers.withdraw;
  const move = { kind: 'withdraw', body: own.body, reason: '–' } as const;
  const obstacles = obstaclesTo(view.procurement.state, move, view.moment);
  const isBuyer = own.answer === 'joins' && own.withdrew === null;
  return procurementPage({
    ...props,
    heading: words.title,
    lead: obstacles.length > 0 ? words.cannot : words.lead,
    ...(sent ? { status: 422 as const } : {}),
    children: (
      <>
        {isBuyer ? <Effect {...props} effect={await effectFor(props, own)} /> : null}
        {obstacles.length > 0 ? (
          <div class="frame section">
            <Missing {...props} problems={obstacles} />
          </div>
        ) : null}
        {obstacles.length === 0 && mayAnswer(props) ? <Confirm {...props} own={own} sent={sent} /> : null}
        {obstacles.length === 0 && !mayAnswer(props) ? (
          <div class="frame section">
            <p>{procurementAnswers.answer.onlyBuyers}</p>
          </div>
        ) : null}
      </>
    ),
  });
}

export const withdrawPage = (props: ProcurementProps): PageResult | Promise<PageResult> =>
  props.view.own ? page(props, props.view.own, null) : procurementGone(props.asked);

export async function withdraw(props: ProcurementProps): Promise<PageResult> {
  const { asked, view } = props;
  const { own } = view;
  if (!own) return procurementGone(asked);
  const form = await asked.form();
  const reason = textIn(form, 'grunn', LONGEST_TEXT + 1);
  const version = versionIn(form) ?? own.version;
  const refused = (problems: readonly Problem[]) =>
    page(props, own, {
      reason,
      problems,
      version: versionAgain(problems, { sent: version, now: own.version }),
    });
  const moving = { ctx: asked.ctx, view, version };
  const made = await ownMoves(asked.services, moving, [{ kind: 'withdraw', body: own.body, reason }]);
  return afterMove(props, made, { said: 'trukket', refused });
}
