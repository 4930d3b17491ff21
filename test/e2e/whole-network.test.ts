// A learning network from a blank sheet to its report, in the browser: a leader with a screen, ten municipalities with phones and
// links, and a clock that goes on for fifteen months.
import { expect, test } from 'vitest';
import { NETWORK_LEADER, person, startWorld, WIDE } from './journey.ts';
import { beginBlank, designWeakly, mendDesign } from './network-steps.ts';
import {
  askBefore,
  askedLater,
  daysPass,
  giveAssignment,
  makeReport,
  proposeTogether,
  shareExperience,
} from './whole-network-later.ts';
import {
  allCommit,
  askAll,
  callGathering,
  chooseTopics,
  closeGathering,
  look,
  openToParticipants,
  type Story,
  TITLE,
} from './whole-network-steps.ts';

const world = startWorld();

test('eleven municipalities learn together, and it can be shown', async () => {
  const leader = await person(world, WIDE, NETWORK_LEADER);
  await beginBlank(leader, world.server.url, TITLE, look);
  await designWeakly(leader);
  await mendDesign(leader, look);
  let story: Story = { world, leader, network: '' };
  await askAll(story);
  await openToParticipants(story);
  await allCommit(story);
  await askBefore(story);
  await chooseTopics(story);
  await callGathering(story);

  story = await daysPass(story, 31);
  await closeGathering(story);
  await giveAssignment(story);
  await shareExperience(story);
  await proposeTogether(story);
  // When it ends, and 3, 6 and 12 months after.
  for (const days of [31, 92, 92, 184]) story = await askedLater(story, days);
  await makeReport(story);
  expect(world.errors.flat().filter((said) => !said.includes('422'))).toEqual([]);
}, 900_000);
