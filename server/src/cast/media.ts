/**
 * What brings people into a scene who are not there: a recording that plays, a vision, a letter that is read, a line that is
 * open. Followed from paragraph to paragraph of action, each in small letters. Knows no names.
 */
import type { Link } from './links.js';
import { linkIn } from './links.js';
import { recordingPlays } from './recordings.js';
import { letterGoesOn, visionGoesOn } from './visions.js';

export interface Media {
	/** These three go on behind the paragraph, until a later one ends them. */
	readonly isPlaying: boolean;
	readonly inVision: boolean;
	readonly isReadOut: boolean;
	/** The paragraph itself joins the scene with people elsewhere. */
	readonly link: Link | undefined;
}

export const noMedia: Media = { isPlaying: false, inVision: false, isReadOut: false, link: undefined };

// How words of any of them begin. Most paragraphs hold none, and the word boundary in front makes that quick to see.
const anyWord =
	/\b(?:vid|tap|record|foot|voice|messag|machine|answering|casset|dvd|vhs|blu-ray|film|home movie|movie|clip|broadc|podc|news|phon|tele|telly|smartph|iph|cell|pay ?ph|speaker|loudsp|dictaph|gramo|holog|vinyl|reel|projec|slide|play|greet|document|trailer|vlog|live ?str|tv|screen|monitor|laptop|radio|walkie|receiver|intercom|headset|handset|earp|ear ?bud|comms|two-way|transmitter|cb\b|zoom|skyp|facetim|webcam|split|ipad|tablet|computer|mobile|landline|hang|dial|on the line|end of the line|the call|conference|other end|on hold|archiv|hallucin|dream|daydream|fanta|envision|visual|vision|mind|head|imagin|memor|flash|pictur|remember|recall|reliv|think|drift|rever|letter|diar|journal|postcard|telegram|suicide|farewell|last will|testament)/u;

/** What the paragraph leaves, given what the one before it left. Linear. */
export function mediaBehind(lower: string, before: Media): Media {
	const { isPlaying, inVision, isReadOut } = before;
	if (!isPlaying && !inVision && !isReadOut && !anyWord.test(lower)) return noMedia;
	return {
		isPlaying: recordingPlays(lower, isPlaying),
		inVision: visionGoesOn(lower, inVision),
		isReadOut: letterGoesOn(lower, isReadOut),
		link: linkIn(lower),
	};
}
