// Calling a gathering off: why, and that it cannot be undone.
import { gatheringLetters } from '../../../flows/gatherings/letters.ts';
import type { Problem } from '../../../kernel/result.ts';
import { cancelGathering } from '../../../modules/network/gatherings/plan-commands.ts';
import { LONGEST } from '../../../modules/network/gatherings/rules.ts';
import { TextField } from '../../components/form-fields.tsx';
import { textIn } from '../../own/routes.ts';
import type { Page } from '../../page.ts';
import {
  afterwards,
  askedOf,
  belowGathering,
  type GatheringAnswer,
  GatheringFaults,
  type GatheringProps,
  gatheringPath,
  gatheringProblemAt,
} from './gathering-parts.tsx';

function page(props: GatheringProps, why: string, problems: readonly Problem[]): Page {
  const { request } = props.asked;
  const words = request.texts.gatherings.cancel;
  return belowGathering(props, {
    heading: words.title,
    lead: words.lead,
    problems,
    children: (
      <form class="frame section stack narrow" method="post" action={gatheringPath(props, '/avlys')}>
        <GatheringFaults request={request} problems={problems} idOf={() => 'hvorfor'} />
        <TextField
          id="hvorfor"
          name="hvorfor"
          label={words.why}
          value={why}
          maxLength={LONGEST.why}
          error={gatheringProblemAt(request, problems, 'why')}
        />
        <p class="buttons">
          <button class="ds-button" type="submit">
            {words.button}
          </button>
          <a href={gatheringPath(props)}>{words.keep}</a>
        </p>
      </form>
    ),
  });
}

export const showCancel: GatheringAnswer = (props) => page(props, '', []);

export const cancel: GatheringAnswer = async (props) => {
  const { asked, view, own } = props;
  const why = textIn(await asked.form(), 'hvorfor', LONGEST.why + 1);
  const letters = await gatheringLetters(asked.services, {
    kind: 'cancelled',
    network: view.network,
    gathering: { ...own.gathering, cancelledWhy: why },
    to: own.participants,
    until: null,
  });
  const done = await cancelGathering(asked.ctx, { ...askedOf(props), why, letters });
  return afterwards(props, done, {
    to: `/${own.gathering.number}?sagt=avlyst`,
    refused: (problems) => page(props, why, problems),
  });
};
