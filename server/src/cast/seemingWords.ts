/**
 * The words by which action has somebody seem to be there: a ghost, a voice, a face on a screen, somebody only thought of.
 * Data only: the rules that read these lists are in seeming.ts and visions.ts. English, as all grammar of action here.
 */
import { wordList } from '../text/wordList.js';

/** Somebody's, or of somebody, these are that person and no living one: `the ghost of Anna`, `Anna's ghost`. */
export const shades = wordList(`
	ghost ghosts spirit apparition apparitions specter spectre phantom wraith shade poltergeist hologram holograms avatar simulacrum
`);
/** The same of somebody only: `a vision of Anna`, but Anna's vision is her own. */
export const visionsOf = wordList('vision visions hallucination hallucinations mirage figment delusion illusion');

/** `The spectral Anna`, `Anna, translucent, drifts in`. */
export const ethereal = wordList(`
	spectral ghostly phantom translucent transparent see-through incorporeal ethereal holographic imaginary imagined disembodied
`);

/** Between such a word and the name: `her imaginary friend Anna`. */
export const figures = wordList('friend figure form shape self version presence');

/** What of somebody is heard, played or remembered. */
export const carriersOf = wordList(`
	voice voices sound memory memories flash flashes footage video videos recording recordings tape tapes clip clips film image images
	projection broadcast dream dreams reel vlog
`);
/** What somebody has sent or left: `a letter from Anna`, `Anna's diary`. */
export const writings = wordList(`
	letter letters diary diaries journal journals postcard postcards telegram email e-mail emails message messages voicemail voicemails
	will testament words text texts poem poems memoir manuscript blog
`);
/** Somebody's own that carry them: `Anna's voice`, `Anna's image`. */
export const owned = wordList(`
	voice image likeness recording recordings tape tapes video videos voicemail voicemails footage broadcast vlog
`);
/** Likenesses that do not move. */
export const stills = wordList(`
	photo photos photograph photographs picture pictures portrait portraits painting snapshot polaroid statue bust poster mugshot
	sketch drawing mural effigy
`);
/** What of somebody a screen shows. */
export const shownParts = wordList('face faces image eyes smile head features silhouette');

/** What shows people who are elsewhere. */
export const screens = wordList(`
	screen screens tv tvs television televisions telly laptop monitor monitors tablet ipad computer feed footage video videos videotape tape
	film recording projector cctv newscast broadcast livestream webcam hologram news
`);
/** The same where it opens the sentence: `On Lily's phone, Anna laughs.` */
export const opensOnto = wordList('phone smartphone iphone cellphone cell camcorder viewfinder camera');
export const ontoScreens = wordList('on onscreen across from through over via');
export const insideScreens = wordList('footage video videos videotape tape film recording broadcast');

/** Behind `Anna's voice`, what somebody in the room does with it. */
export const living = wordList(`
	shakes trembles quivers wavers breaks cracks catches rises drops falls lowers hardens softens tightens trails is has goes grows gets
	becomes turns sounds remains stays betrays raised dropped lowered shaking trembling breaking cracking rising hoarse low soft flat
	rises-to drips oozes
`);

export const hearing = wordList('hear hears hearing overhear overhears');
export const denying = wordList("not never can't cannot doesn't don't didn't won't hardly barely without if");

/** Who does this to somebody has them before the eyes, and nowhere else. */
export const envisioning = wordList(`
	imagines imagine imagining hallucinates hallucinate hallucinating envisions envision envisioning visualizes visualises visualizing
	conjures conjuring fantasizes fantasises daydreams daydreaming dreams dreaming relives reliving
`);
/** Who does this thinks of somebody, who may answer in the next line. */
export const remembering = wordList(`
	remembers remember remembering recalls recall recalling pictures picturing reminisces thinks thinking misses mourns
`);
