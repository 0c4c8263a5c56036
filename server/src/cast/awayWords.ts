/**
 * The words by which action says of somebody it names that they are somewhere else: thought or told of, of another time, gone,
 * a name on something. Data only: the rules that read these lists are in unlessAway.ts. Verbs are in their base form.
 */
import { wordList } from '../text/wordList.js';

/** Prepositions that put nobody in the room by themselves; where they do, likelyThere.ts knows the verb or noun before them. */
export const loosePrepositions = wordList(`
	of about for from after by to with like unlike as than without except besides despite until till since before because re via concerning
	regarding against on onto upon at in into inside within through over under between among behind beside beyond near toward towards around
	per versus vs or
`);

/** What comes behind `of` is there: `the body of Ben`, `in pursuit of Ben`, `the eyes of Ben`. */
export const fleshNouns = wordList(`
	body bodies corpse corpses face faces eyes hand hands head back arms lap silhouette figure reflection pursuit view all both each either
	one neither
`);

/** Of a person's, these are the person, as far as somebody has to play it: `Ben's breath fogs`, `Ben's corpse`, `ANNA'S POV`. */
export const personNouns = wordList(`
	body corpse breath breathing laugh laughter scream screams sob sobs sobbing cry cries look glare stare pov p.o.v point eyes eyeline
	reflection silhouette shadow tears pulse grip touch embrace hair skin wound wounds blood posture steps footsteps fingers
`);

/** A clause behind these need not be so: `if Ben were here`, `wonders whether Ben`, `the seat where Ben used to sit`. */
export const openingDoubts = wordList('if unless whether until till where wherever why how whose whenever');

/** What is told or thought behind them is not seen: `tells Carl that Ben is dead`, `hopes Ben will come`. */
export const tellingAndThinking = wordList(`
	tell say claim swear explain announce report insist lie hope wish wonder pretend know think believe guess suspect doubt hear learn
	read realize realise understand assume fear worry figure remember forget recall imagine mean confess promise warn argue discuss talk gossip
	ask
`);

/** Who does this is there, whoever and whatever it is about. */
export const mindedVerbs = wordList(
	'remember recall imagine dream think wonder believe hope wish miss mention reminisce guess suspect doubt',
);

/** Behind `to`, the deed is still to come: `wants to hit Ben`, `goes to find Ben`. */
export const intendingVerbs = wordList(
	'want plan hope intend need decide promise wish like refuse go come leave head drive run threaten vow swear prepare ask',
);

/** Other times than that of the scene. */
export const otherTimes = wordList('tomorrow yesterday ago someday formerly');
export const timeUnits = wordList(
	'night week month year summer winter spring fall time monday tuesday wednesday thursday friday saturday sunday',
);

/** Behind a name and its verb of being, these take the person away. */
export const goneStates = wordList(
	'gone missing absent nowhere elsewhere away late history left died returned survived',
);
/** Behind `gone` and `left` they leave somebody here: `gone pale`, `left alone`. */
export const stayingStates = wordList(
	'pale white red rigid silent quiet still limp cold numb back alone standing speechless behind hand arm eye with',
);

/** Whose subject need not be there: `Ben lives in Alaska`. */
export const farVerbs = wordList(
	'haunt live exist belong represent loom echo cost equal adorn decorate grace own owe inherit',
);

/** Denied, they say that nobody is there: `never comes`, `doesn't show`. */
export const arrivals = wordList('exist live appear come show arrive return enter call write');
export const whereabouts = wordList('here there home coming around back in present');

/** Behind these `but Ben` has Ben there: `nobody but Ben`. */
export const nobodies = wordList('nobody none nothing one anybody anyone');

/** What may open the words behind `Ben's`, where that is `Ben is`: `Ben's at the door`, `Ben's got a gun`. */
export const contractionGoesOn = wordList(`
	a an the not already still just now here there got had been in on at by under behind beside outside inside asleep awake alone naked drunk
	unconscious barefoot soaked drenched motionless dead alive too so about all back up down out off halfway done
`);
