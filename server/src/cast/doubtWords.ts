/**
 * The words by which the subject of an action sentence need not be there, or not alive: bodies and where they lie, what is
 * not done, what is known or owned, faces in frames and voices in letters. Data only: the rules that read it are in doubt.ts.
 */
import { wordList } from '../text/wordList.js';

/** Several words each, with a space before and behind every word. */
export interface Phrases {
	readonly texts: readonly string[];
	/** The words of each by the first of them, so that a sentence without any of these need not be looked at. */
	readonly byOpener: ReadonlyMap<string, readonly (readonly string[])[]>;
}

function phrases(text: string): Phrases {
	const texts = text.split(/(?:(?<!\s)\s+)?,\s*/u).map((phrase) => ` ${phrase.trim().replace(/\s+/gu, ' ')} `);
	const byOpener = new Map<string, (readonly string[])[]>();
	for (const phrase of texts) {
		const words = phrase.trim().split(' ');
		const opener = words[0] ?? '';
		byOpener.set(opener, [...(byOpener.get(opener) ?? []), words]);
	}
	return { texts, byOpener };
}

/** What a body does: it lies, sits, hangs, floats, and looks like something. */
export const bodyVerbs = wordList(`
	is are lies lie lays lay sits sit hangs hang dangles dangle swings swing sways sway slumps slump sprawls sprawl floats float
	drifts drift rests rest reclines looks look seems seem appears appear remains remain stares stare gazes gaze
`);

/** Behind such a verb they make a deed of it: `looks at the body`, `seems to listen`. */
export const lookedWay = wordList(
	'at up down over around through into for from away back to out toward towards past on off along',
);

/** What only a body does. */
export const decayVerbs = wordList(`
	rots rot decays decay decomposes decompose molders moulders putrefies festers stiffens bloats
`);

/** Behind a verb of a body these say that it is one, or leave it open. A point stands for the end of the clause. */
export const bodyPhrases = phrases(`
	motionless, unmoving, immobile, inert, limp, crumpled, bloodless, lifeless, breathless, unbreathing, bled out, still ., still and,
	stock-still, stone-still, very still, quite still, perfectly still, so still, too still, cold ., stiff ., stone cold, stone-cold,
	face down, facedown, face-down, at rest, to rest, at peace, peaceful, peacefully, in peace, in state,
	where he fell, where she fell, where they fell, where he dropped, where she dropped, where he died, where she died,
	in blood, of blood, own blood, with blood, bullet hole, bullet holes, bullet wound, bullet in, hole in his, hole in her,
	throat cut, throat slit, neck broken, skull crushed, eyes open, open eyes, wide-eyed ., unseeing, sightless, sightlessly, unblinking,
	glassy, glassy-eyed, vacant eyes, empty eyes, dead eyes, at nothing, into nothing, into nothingness, eyes closed forever,
	toe tag, tag on his toe, tag on her toe, autopsy, body bag, by the neck, a noose, the noose, the gallows,
	from a rope, from the rope, from a beam, from the beam, from the rafters, from a tree, from a lamppost, from the ceiling
`);

/** Where bodies lie: `on the slab`, `under six feet of earth`. Who sits `by the coffin` is alive. */
export const bodyPlaces = wordList(`
	slab steel morgue mortuary gurney stretcher coffin casket grave tomb crypt mausoleum pyre bier urn hearse sheet tarp tarpaulin
	shroud earth ground dirt soil rubble drawer
`);

/** Prepositions that lay somebody there. */
export const layingPrepositions = wordList('in on inside under beneath within upon into to atop');

/** With one of these in the paragraph before, who lies there may be the body that it is all about. */
export const wakeWords = wordList(`
	coroner coroners pathologist mortician undertaker undertakers embalmer gravedigger gravediggers pallbearers mourners morgue
	mortuary autopsy funeral burial hearse coffin casket grave shroud sheet slab corpse corpses gurney
`);

/** Habits: they say nothing of now. */
export const habitWords = wordList('always usually often sometimes normally rarely seldom generally mostly');

/** What somebody knows, owns, owes or wants is true wherever they are. */
export const stateVerbs = wordList(`
	knows know owes owe owns own has-to belongs likes like loves love hates hate wants want needs need deserves deserve believes believe
	trusts trust remembers remember understands understand means mean prefers prefer lacks lack keeps-on inherits
`);

/** Negated, these say outright that nobody is there: `doesn't come`, `does not walk in`. */
export const comingVerbs = wordList(`
	exist live appear come show arrive return enter walk make turn call answer-the pick reply write respond visit
`);

/** Behind the verb they say that a voice comes from elsewhere. */
export const distantPhrases = phrases(`
	other end, end of the line, over the phone, over the radio, over the intercom, by phone, via video, by letter, from beyond
`);

/** Behind a comma these make of the subject what is not there, or not alive: `, a ghost`, `, now a statue`, `, lifeless`. */
export const unreal = wordList(`
	ghost ghostly specter spectre phantom apparition spirit vision hallucination mirage memory dream figment imagined imaginary
	statue bust effigy mannequin dummy scarecrow hologram cutout corpse skeleton lifeless dead unseen invisible ashes cold
	translucent transparent see-through
`);

/** What may stand between that comma and them. */
export const unrealOpeners = wordList('a an the now only merely just already clearly quite mere pale long as');

/** What somebody was long ago. */
export const youths = wordList('boy girl child kid baby infant toddler teen teenager youth schoolboy schoolgirl');

/** What hangs on a wall and looks down at us. Who looks `up from the photo` holds it. */
export const hangingPictures = wordList(`
	portrait portraits poster posters painting paintings billboard billboards mural murals photograph photo picture pictures photos
	canvas frame fresco tapestry banner screen screens statue pedestal plinth
`);

/** A lead-in or a sentence before that shows pictures, beside the depicting nouns. */
export const showingPhrases = phrases(`
	on the cover, on the covers, on its cover, on a cover, magazine cover, book cover, album cover, on the front page, framed, in a frame,
	onscreen, on-screen, on screen, security camera, security cameras, security cam, surveillance camera, traffic camera, dash cam, dashcam,
	body cam, bodycam, nanny cam, doorbell camera, hidden camera, webcam, night-vision, yearbook, yearbooks, scrapbook, slideshow
`);

/** Who does this looks at pictures, which the sentences behind may show. */
export const browsingVerbs = wordList('scrolls swipes flips leafs browses thumbs');

/** What pictures are made of: `In oil, Bob sits on horseback`. */
export const materials = wordList(
	'oil oils bronze marble wax pastel charcoal watercolor watercolour sepia black-and-white',
);

/** What is heard of somebody elsewhere, and what it is heard from. */
export const soundingVerbs = wordList(
	'sings sing croons croon raps rap wails wail plays play performs perform narrates',
);
export const soundBearers = wordList(`
	radio radios jukebox stereo gramophone phonograph speaker speakers loudspeaker loudspeakers record tape cassette headphones
`);

/** Written words in which somebody who is elsewhere speaks. */
export const letterWords = wordList(`
	letter letters note notes postcard postcards email emails e-mail text texts message messages telegram diary journal will
	inscription voicemail
`);

/** What somebody does in a letter. */
export const tellingVerbs = wordList(`
	writes write says say asks ask begs beg tells tell explains explain apologizes apologises promises promise signs thanks wishes
	claims confesses admits describes insists invites regrets sends
`);

/** Later in the paragraph these take back what stood there: `Bob sits there. She blinks. He is gone.` */
export const undoingPhrases = phrases(`
	he is gone, she is gone, they are gone, he's gone, she's gone, they're gone, nobody ., no one ., nobody there, nothing there,
	he vanishes, she vanishes, they vanish, he fades, she fades, he dissolves, she dissolves, not there ., was never there, never was there
`);

/** The same behind a dash: `stands in the doorway -- no, only a coat`. */
export const correctingPhrases = phrases('- no, -- no, --- no, – no, — no');

/** Verbs of coming apart in the air. */
export const fadingVerbs = wordList(
	'fades fade dissolves dissolve dissipates evaporates flickers shimmers dematerializes vanishes vanish',
);
