// The page of a procurement's lots: how it is divided now, whether it should be, and why. The leading party decides; the others
// see the same.
import type { Problem } from '../../../kernel/result.ts';
import { obstaclesTo } from '../../../modules/procurement/life/transitions.ts';
import type { Page } from '../../page.ts';
import { isOpen, whyNoLeadForm } from '../procurement/form-parts.tsx';
import { Missing } from '../procurement/missing.tsx';
import { procurementPage } from '../procurement/procurement-frame.tsx';
import { Assess, type SentAssessment } from './assess.tsx';
import { type LotsProps, lotsInWords, planned } from './lots-parts.ts';
import { Now } from './now.tsx';
import { Plans } from './plans.tsx';

export interface RefusedLots {
  /** Of the choice of a plan. */
  readonly problems?: readonly Problem[];
  readonly way?: string;
  readonly sent?: SentAssessment;
}

/** How it stands, in a sentence or two. */
function leadOf(props: LotsProps): string {
  const { asked, view, book } = props;
  const { texts, format } = asked.request;
  const words = texts.procurementLots.lead;
  const { division, lots } = book;
  const count = lotsInWords(props, lots.length);
  const own = lots.filter(({ buyers }) => buyers.some(({ body }) => body === view.own?.body));
  const mine =
    lots.length > 1 && own.length > 0 ? ` ${words.member(format.list(own.map(({ name }) => name)))}` : '';
  if (lots.length === 1) return division === null ? words.open(count) : words.one;
  const decided =
    division === null ? words.open(count) : words.divided(count, division.way, format.date(division.on));
  return `${decided}${mine}`;
}

/** What of the lots stands in the way of the lock; nothing for those who do not lead. */
function LotObstacles(props: LotsProps) {
  const { asked, view } = props;
  const { texts } = asked.request;
  if (whyNoLeadForm(props) !== null) return null;
  const state = { ...view.procurement.state, phase: 'requirements' as const };
  const codes = ['procurement.lotUnplaced', 'procurement.lotReasonMissing', 'procurement.lotReasonOld'];
  const problems = obstaclesTo(state, { kind: 'lock' }, view.moment).filter(({ code }) =>
    codes.includes(code),
  );
  return problems.length === 0 ? null : (
    <div class="frame">
      <section class="next-step" aria-labelledby="neste">
        <p class="next-step-word">{texts.site.nextStep}</p>
        <h2 id="neste">{texts.procurementLots.next}</h2>
        <Missing {...props} problems={problems} />
      </section>
    </div>
  );
}

export async function lotsPage(props: LotsProps, refused: RefusedLots = {}): Promise<Page> {
  const { asked } = props;
  const { texts, query } = asked.request;
  const isWorkedOn = isOpen(props);
  const whole = isWorkedOn ? await planned(props) : { ...props, planned: null };
  const problems = refused.problems ?? [];
  const isRefused = problems.length > 0 || refused.sent !== undefined;
  return procurementPage({
    ...props,
    tab: 'lots',
    lead: leadOf(props),
    said: texts.procurementLots.said[query.get('sagt') ?? ''] ?? null,
    ...(isRefused ? { status: 422 as const } : {}),
    children: (
      <>
        <LotObstacles {...props} />
        <Now {...props} />
        {isWorkedOn ? <Plans {...whole} way={refused.way ?? query.get('del')} problems={problems} /> : null}
        <Assess {...whole} sent={refused.sent ?? null} />
      </>
    ),
  });
}
