// The tab of what comes after the lock: what to do now, the notice, lots and tenders, award and standstill, contracts and the
// protocol. What suppliers offer is shown to all only once they have been told who won.

import { addDays } from '../../../kernel/local-date.ts';
import type { Problem } from '../../../kernel/result.ts';
import { AFTER_NOTICE } from '../../../modules/procurement/life/model.ts';
import type { MoveKind } from '../../../modules/procurement/life/moves.ts';
import { obstaclesTo } from '../../../modules/procurement/life/transitions.ts';
import { isLateTender } from '../../../modules/procurement/result/late.ts';
import type { SignedContract, Tender } from '../../../modules/procurement/result/model.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Section } from '../../components/section.tsx';
import { TextArea } from '../../components/text-area.tsx';
import type { Page } from '../../page.ts';
import { MoveButton, Version } from '../procurement/form-parts.tsx';
import { procurementPage } from '../procurement/procurement-frame.tsx';
import { LONGEST_TEXT } from '../procurement/typed.ts';
import { LateWinners } from './late-warning.tsx';
import { LotTable } from './lots.tsx';
import { NextThing, Obstacles } from './next-step.tsx';
import {
  dayText,
  Facts,
  kronerText,
  lotName,
  mayEvaluate,
  mayMove,
  problemAt,
  type ResultProps,
  resultPath,
  supplierName,
} from './result-parts.tsx';

/** What a button of this page was refused for. */
export interface RefusedStep {
  readonly kind: string;
  readonly reason: string;
  readonly problems: readonly Problem[];
}

type OverviewProps = ResultProps & { readonly refused: RefusedStep | null };

function SoFar(props: ResultProps) {
  const { asked, view } = props;
  const { texts, format } = asked.request;
  const words = texts.procurementResult.overview;
  const { notice, award, complaints, phase, regime } = view.procurement.state;
  const until = award?.until ?? null;
  const open = complaints.filter(({ settled }) => settled === null).length;
  return (
    <section class="stack" aria-labelledby="sa-langt">
      <h2 id="sa-langt">{words.facts}</h2>
      <Facts
        rows={[
          [words.phase, texts.procurement.phases[phase]],
          [texts.procurement.facts.regime, regime ? texts.lawRules.regimes[regime.part] : ''],
          [words.reference, notice?.reference ?? words.none],
          [words.published, dayText(props, notice?.publishedOn ?? null)],
          [words.deadline, dayText(props, notice?.deadline ?? null)],
          [words.caseNumber, notice?.caseNumber ?? ''],
          [words.sentOn, dayText(props, award?.sentOn ?? null)],
          [words.until, award === null ? '' : until === null ? words.noStandstill : format.date(until)],
          [words.signFrom, until === null ? '' : format.date(addDays(until, 1))],
          [
            words.complaints,
            complaints.length === 0
              ? ''
              : words.complaintsText(format.number(complaints.length), format.number(open)),
          ],
        ]}
      />
      {notice && notice.url !== '' ? (
        <p>
          <a href={notice.url}>{words.readNotice}</a>
        </p>
      ) : null}
      {phase === 'announced' && mayMove(props) ? (
        <p>
          <a href={resultPath(props, '/kunngjoring')}>{words.correctNotice}</a>
        </p>
      ) : null}
      {award !== null || complaints.length > 0 ? (
        <p>
          <a href={resultPath(props, '/klager')}>{words.seeComplaints}</a>
        </p>
      ) : null}
      {AFTER_NOTICE.includes(phase) ? <p class="small">{words.noticeOut}</p> : null}
    </section>
  );
}

function stateText(props: ResultProps, tender: Tender): string {
  const { id, rejected } = tender;
  const words = props.asked.request.texts.procurementResult.overview;
  if (rejected) return words.rejected(rejected.section);
  const hasWon = props.back.result.outcomes.some(({ winners }) =>
    winners.some(({ tender }) => tender === id),
  );
  const isLate = isLateTender(tender, props.view.procurement.state);
  if (hasWon) return isLate ? words.lateWon : words.won;
  return isLate ? words.lateNotRejected : words.inTime;
}

function Tenders(props: ResultProps) {
  const { asked, view, back } = props;
  const { format, texts } = asked.request;
  const words = texts.procurementResult.overview;
  const mayChange = view.procurement.state.phase === 'announced' && mayEvaluate(props);
  const ways = mayChange ? (
    <p class="buttons">
      <a href={resultPath(props, '/tilbud/ny')}>{words.addTender}</a>
      <a href={resultPath(props, '/hent')}>{words.fetch}</a>
    </p>
  ) : null;
  if (back.result.tenders.length === 0) {
    return (
      <div class="stack-s">
        <p>{words.noTenders}</p>
        {ways}
      </div>
    );
  }
  return (
    <div class="stack-s">
      <DataTable<Tender>
        caption={words.tendersCaption}
        columns={[
          {
            label: words.tenderColumns.supplier,
            cell: (tender) =>
              mayChange ? (
                <a href={resultPath(props, `/tilbud/${tender.number}`)}>{tender.supplier}</a>
              ) : (
                tender.supplier
              ),
          },
          {
            label: words.tenderColumns.lots,
            cell: ({ prices }) => format.list(Object.keys(prices).map((lot) => lotName(props, lot))),
          },
          {
            label: words.tenderColumns.price,
            isNumber: true,
            cell: ({ prices }) =>
              Object.values(prices)
                .map((price) => kronerText(props, price))
                .filter((text) => text !== '')
                .join(' + '),
          },
          { label: words.tenderColumns.state, cell: (tender) => stateText(props, tender) },
        ]}
        rows={back.result.tenders}
        keyOf={({ id }) => id}
      />
      {ways}
    </div>
  );
}

function Contracts(props: ResultProps) {
  const { asked, back } = props;
  const { format, texts } = asked.request;
  const words = texts.procurementResult.overview;
  const { contracts, tenders } = back.result;
  if (contracts.length === 0) return <p>{words.noContracts}</p>;
  const numberOf = (tender: string) => tenders.find(({ id }) => id === tender)?.number;
  return (
    <DataTable<SignedContract>
      caption={words.contractsCaption}
      columns={[
        {
          label: words.contractColumns.lot,
          cell: ({ lot, tender }) => (
            <a href={resultPath(props, `/kontrakt/${lot}/${numberOf(tender)}`)}>{lotName(props, lot)}</a>
          ),
        },
        { label: words.contractColumns.supplier, cell: ({ tender }) => supplierName(props, tender) },
        { label: words.contractColumns.signed, cell: ({ signedOn }) => format.date(signedOn) },
        {
          label: words.contractColumns.term,
          cell: ({ startsOn, endsOn }) => `${format.date(startsOn)}–${format.date(endsOn)}`,
        },
        {
          label: words.contractColumns.ceiling,
          isNumber: true,
          cell: ({ ceiling }) => kronerText(props, ceiling),
        },
        {
          label: words.contractColumns.handed,
          isNumber: true,
          cell: ({ handedTo }) => format.number(handedTo.length),
        },
      ]}
      rows={contracts}
      keyOf={({ id }) => id}
    />
  );
}

type Back = Extract<MoveKind, 'reevaluate' | 'annulAward' | 'cancel'>;
const BACK: readonly Back[] = ['reevaluate', 'annulAward', 'cancel'];

/** What must be done over: each with its reason, folded away. */
function DoneOver(props: OverviewProps) {
  const { asked, view, refused } = props;
  const words = asked.request.texts.procurementResult.overview;
  const names: Readonly<Record<Back, string>> = {
    reevaluate: words.reevaluate,
    annulAward: words.annul,
    cancel: words.cancel,
  };
  const able = BACK.filter(
    (kind) => obstaclesTo(view.procurement.state, { kind, reason: '–' }, view.moment).length === 0,
  );
  if (!mayMove(props) || able.length === 0) return null;
  return (
    <Section id="om-igjen" title={words.more}>
      <div>
        {able.map((kind) => {
          const own = refused?.kind === kind ? refused : null;
          return (
            <details class="fold" key={kind} open={own !== null}>
              <summary>{names[kind]}</summary>
              <form class="fold-inside stack-s" method="post" action={resultPath(props, '/fase')}>
                <Version version={view.procurement.leadVersion} />
                {kind === 'cancel' ? <p class="small">{words.cancelText}</p> : null}
                <TextArea
                  id={`grunn-${kind}`}
                  name="grunn"
                  label={words.reason}
                  value={own?.reason ?? ''}
                  rows={2}
                  maxLength={LONGEST_TEXT}
                  error={problemAt(asked, own?.problems ?? [], 'reason')}
                />
                <MoveButton kind={kind} label={names[kind]} />
              </form>
            </details>
          );
        })}
      </div>
    </Section>
  );
}

function Sections(props: OverviewProps) {
  const { asked, view, back } = props;
  const { format, texts } = asked.request;
  const words = texts.procurementResult.overview;
  const { phase } = view.procurement.state;
  if (!AFTER_NOTICE.includes(phase)) return null;
  if (!back.isOpen) {
    return (
      <Section id="lukket" title={words.tendersTitle} margin={<p>{texts.procurementResult.sealedRule}</p>}>
        <p>{texts.procurementResult.sealed}</p>
      </Section>
    );
  }
  const missing = view.moment.result.protocolMissing.length;
  return (
    <>
      <Section id="delkontrakter" title={words.lotsTitle}>
        <div class="stack">
          <LotTable {...props} />
          <LateWinners {...props} />
        </div>
      </Section>
      <Section id="tilbud" title={words.tendersTitle}>
        <Tenders {...props} />
      </Section>
      {view.procurement.state.award === null ? null : (
        <Section id="kontrakter" title={words.contractsTitle}>
          <Contracts {...props} />
        </Section>
      )}
      <Section id="protokoll" title={words.protocolTitle}>
        <p>
          {missing === 0 ? words.protocolReady : words.protocolMissing(format.number(missing), missing === 1)}{' '}
          <a href={resultPath(props, '/protokoll')}>{words.openProtocol}</a>
        </p>
      </Section>
    </>
  );
}

export function overview(props: ResultProps, refused: RefusedStep | null): Page {
  const { asked, view } = props;
  const { texts, query } = asked.request;
  const { overview: words, said } = texts.procurementResult;
  const problems = refused?.problems ?? [];
  return procurementPage({
    asked,
    view,
    tab: 'result',
    lead: words.lead,
    said: refused ? null : (said[query.get('sagt') ?? ''] ?? null),
    ...(refused ? { status: 422 as const } : {}),
    children: (
      <>
        {problems.length > 0 ? (
          <div class="frame">
            <div class="refused" role="alert">
              <Obstacles {...props} problems={problems} />
            </div>
          </div>
        ) : null}
        <div class="frame">
          <div class="two two-7-5">
            <NextThing {...props} />
            <SoFar {...props} />
          </div>
        </div>
        <Sections {...props} refused={refused} />
        <DoneOver {...props} refused={refused} />
      </>
    ),
  });
}

export const overviewPage = (props: ResultProps): Page => overview(props, null);
