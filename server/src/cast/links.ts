/**
 * Whether a paragraph of action joins its scene with people elsewhere, whose lines need no `(V.O.)`: a call, a radio, a voice
 * out of a speaker, faces in the windows of a video call. A telephone on a table does not. Knows no names. English.
 */

/** How somebody elsewhere comes into the scene: heard alone, or seen as well, so that what they do is no sign that they are here. */
export type Link = 'heard' | 'seen';

const device =
	'(?:(?:tele|smart|cell|pay|video|speaker|i)?phones?|cells?|mobile|handset|landline|receiver|headset|earpiece|ear ?buds?|walkie(?:[- ]talkie)?s?|radios?|cb|intercom|comms?|transmitter|two-way)';
/** What a voice comes out of, and people are too: only behind a preposition. */
const outlet = `(?:${device}|speakers?|loudspeakers?|pa|laptop|computer|tablet|ipad|monitor)`;
const whose = String.raw`(?:(?:the|a|an|her|his|their|its|[\p{L}-]+['’]s) )?(?:(?!phone|radio)[\p{L}-]+ )?`;
const uses =
	'(?:answers?|answering|picks? up|picking up|lifts?|lifting|raises?|raising|holds?|holding|clutch(?:es|ing)|cradles?|cradling|press(?:es|ing)|keys?|keying|grabs?|snatch(?:es)?|brings?|lowers?|hangs? up|slams? down|speaks? into|talks? into|listens? (?:in(?:to)?|on|to)|dials?|dialing)';
const sounds =
	'(?:rings?|ringing|buzz(?:es|ing)?|vibrat(?:es|ing)|crackl(?:es?|ing)|squawks?|squawking|chirps?|chirping|trills?|hiss(?:es|ing)|beeps?|connects?|comes? (?:alive|to life)|springs? to life|goes off)';

const heard = new RegExp(
	[
		// "on the phone", "over her radio", "into the receiver", "through the speaker"
		String.raw`\b(?:into|over|through|via) ${whose}${outlet}\b`,
		String.raw`\bon ${whose}(?!radio)${device}\b`,
		String.raw`\b(?:from|out of) ${whose}(?:speakers?|loudspeakers?|radio|receiver|intercom|earpiece|headset|handset|walkie)`,
		// "Tom's walkie-talkie crackles", "the phone is ringing"
		String.raw`\b${device} (?:[\p{L}'’-]+ ){0,2}${sounds}\b`,
		// "Kim holds the phone to her ear", "Anna lifts a walkie-talkie"
		String.raw`\b${uses} (?:[\p{L}'’-]+ ){0,3}${device}\b`,
		String.raw`\b${device}\b[^.!?]{0,30}\b(?:ear|shoulder)\b`,
		String.raw`\b(?:his|her|their|[\p{L}-]+['’]s) (?:earpiece|headset|walkie)`,
		String.raw`\b(?:hangs up|hanging up|other end|end of the line|on the line|phone call|conference call|the call|dial tone|dials|by phone|on hold|on speaker|speakerphone)\b`,
	].join('|'),
	'u',
);
const seen =
	/\b(?:video[- ]?(?:call|chat|conference|link|feed)s?|videoconference|zoom (?:call|meeting|window)s?|on zoom|over zoom|skype|skypes|skyping|facetime|facetimes|facetiming|webcam|split[- ]screen)\b/u;

/** What a paragraph, in small letters, joins its scene with. Cost: linear. */
export function linkIn(lower: string): Link | undefined {
	if (seen.test(lower)) return 'seen';
	return heard.test(lower) ? 'heard' : undefined;
}
