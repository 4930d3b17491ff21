// «Something like it elsewhere»: at most three experiences that fit what the page is about, on the pages of needs, dialogue,
// requirements and networks.
import type { MethodStep } from '../../../modules/network/library/model.ts';
import { similarExperiences } from '../../../modules/network/library/queries.ts';
import { Section } from '../../components/section.tsx';
import type { AskedForParty } from '../../own/routes.ts';
import { aboutLine, nameOf, wordsIn } from './library-words.ts';

const MOST = 3;

interface LikeWhat {
  /** Id of a category; null: any. */
  readonly category: string | null;
  readonly step: MethodStep;
}

/** The section, ready to be put on a page; null where there is nothing like it. One question to the database. */
export async function similarSection(asked: AskedForParty, { category, step }: LikeWhat) {
  const { request, paths, party, parties, ctx } = asked;
  const words = request.texts.library.similar;
  const like = { category, step, isDemo: party.isDemo, party: party.id, most: MOST };
  const rows = await similarExperiences(ctx, like);
  if (rows.length === 0) return null;
  return (
    <Section
      id="lignende"
      title={words.title}
      aside={<a href={paths.experiences({ steg: step })}>{words.all}</a>}
    >
      <ul class="lines">
        {rows.map((one) => (
          <li key={one.id}>
            <a href={paths.experience(nameOf(one))}>{wordsIn(request, one).title}</a>
            <p class="small">{aboutLine(request, parties, one)}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
