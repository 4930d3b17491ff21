// In the demonstration alone: going to the next thing that happens in the network instead of waiting for it.
import { jumpAhead, type NextInNetwork } from '../../../../flows/gatherings/jump.ts';
import type { GatheringsTexts } from '../../../../texts/gatherings.nb.ts';
import { Section } from '../../../components/section.tsx';
import { redirect } from '../../../page.ts';
import { notFoundPage } from '../../error.tsx';
import { SendButton } from '../../networks/form-parts.tsx';
import type { NetworkAnswer } from '../../networks/found-network.ts';
import type { NetworkProps } from '../../networks/network-frame.tsx';
import { gatheringWords, listPath } from '../gathering-parts.tsx';

interface JumpProps {
  readonly props: NetworkProps;
  /** Null where nothing has a date to come. */
  readonly next: NextInNetwork | null;
}

/** Digits of what the address says was done. */
const countIn = (text: string | null): number | null =>
  text && /^\d{1,4}$/.test(text) ? Number(text) : null;

type What = GatheringsTexts['jump']['what'];

function nameOf(what: What, next: NextInNetwork): string {
  switch (next.kind) {
    case 'gathering':
    case 'dayAfter':
      return what[next.kind](next.title);
    case 'decision':
      return what.decision(next.number);
    case 'followUp':
      return what.followUp;
  }
}

export function JumpPart({ props, next }: JumpProps) {
  const { request } = props.asked;
  const { jump: words } = gatheringWords(request);
  const days = countIn(request.query.get('dager'));
  const letters = countIn(request.query.get('brev'));
  const named = next && nameOf(words.what, next);
  return (
    <Section id="tid" title={words.title}>
      <div class="stack">
        {days === null || letters === null ? null : (
          <p class="done" role="status">
            {words.done(days, letters)}
          </p>
        )}
        <p>{words.text}</p>
        {next && named ? (
          <form class="stack-s" method="post" action={listPath(props, '/videre')}>
            <p>{words.next(named, request.format.dateLong(next.on))}</p>
            <SendButton label={words.button} isSecondary />
          </form>
        ) : (
          <p>{words.none}</p>
        )}
      </div>
    </Section>
  );
}

export const jump: NetworkAnswer = async (props) => {
  const { asked, view } = props;
  const { network } = view;
  if (!network.isDemo || !asked.services.isDemoOn || !view.isLeader) return notFoundPage(asked.request);
  const jumped = await jumpAhead(asked.services, network.id);
  const said = jumped ? `?dager=${jumped.days}&brev=${jumped.letters}` : '';
  return redirect(`${listPath(props)}${said}#tid`);
};
