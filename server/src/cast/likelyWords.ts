/**
 * The words that tell a person in the room from one who is talked of, where the person is no subject: what is done to them, where
 * they stand, who brings them along. Data only: the rules that read these lists are in likelyThere.ts. Verbs are in their base form.
 */
import { wordList } from '../text/wordList.js';

/** Their object need not be there: thought, talk from afar, likeness, waiting, search. Any other verb has its object at hand. */
export const distantVerbs = wordList(`
	remember recall think imagine dream miss forget regret mourn grieve envy admire love hate like dislike fear dread trust distrust
	mistrust doubt believe suspect know want need desire crave expect await anticipate seek lack avoid dodge evade lose outlive
	mention describe name discuss cite quote blame praise curse defend accuse condemn denounce mean spell say repeat shout yell scream
	whisper mouth mutter murmur chant pray read write type sign print
	call phone telephone dial ring text email message page radio contact ping fax skype facetime voicemail telegraph
	google research resemble represent impersonate imitate mimic play portray become equal recognize recognise
	invite summon order request demand owe own sue marry divorce elect choose pick avenge replace succeed precede
	hear overhear concern involve regard consider picture visualize visualise invent create design draw paint sketch sculpt
	be was were seem appear remain do have has had let's
`);

/** What is done with hands, mouth or eyes to somebody near: they tell a person even as an infinitive, `leans in to kiss Ben`. */
export const closeVerbs = wordList(`
	touch hug kiss embrace hold grab grip clutch catch clasp cradle caress stroke pat tap poke nudge push shove pull drag tug yank lift
	carry hit slap punch kick strike stab shoot choke strangle tackle pin restrain cuff handcuff untie tie bind free wake shake face
	comfort console soothe tickle lick bite smack headbutt elbow wrestle grapple attack lunge help steady support stop block hand feed
	dress undress bandage examine frisk search shush shield cover greet slug throttle spin release drop
`);

/** Whoever they are denied of is there all the same: `doesn't look at Ben`, `hasn't noticed Ben`. */
export const heedingVerbs = wordList(
	'look glance notice see acknowledge face touch move stop release meet turn wake let',
);

/** `Behind her is Ben`, `There's Ben`, `It is Ben`. */
export const identifyingVerbs = wordList("is are it's there's here's that's");
export const pointingWords = wordList('it that there here this');

/** `to reveal Ben`: what a door or a camera does to find somebody. */
export const revealingVerbs = wordList('reveal show find see discover spot meet');

/** Prepositions by which somebody is near whatever the sentence tells of. */
export const nearPrepositions = wordList(`
	with beside besides alongside behind near nearing opposite between among amongst amid against over around round past toward towards onto
	into upon under beneath underneath below above atop at on to by
`);

/** `next to`, `in front of`, `hold of`, `sight of`: what makes `of` a place or a touch. */
export const ofNouns = wordList(
	'front ahead top side sides sight glimpse hold rid back left right feet close-up inches feet yards half charge',
);

/** Nearness needs one of these verbs: `takes the gun from Ben`, `steps away from Ben`. */
export const fromVerbs = wordList(`
	take grab snatch pull tear wrest rip steal pluck pry accept receive get turn look back step recoil shrink run flee move walk
	pull draw scramble crawl edge inch separate peel drag push shove hide feet yards away inches
`);
/** `reaches for Ben`, `holds the door for Ben`. */
export const forVerbs = wordList('reach lunge grab dive go hold open pour fill light pull clear');
/** `runs after Ben`. */
export const afterVerbs = wordList(
	'run rush race hurry chase dash sprint go walk follow stride scramble bolt tear storm step limp stumble',
);
/** `a letter to Ben`, but `hands the letter to Ben`. */
export const givingVerbs = wordList(
	'hand give pass throw toss slide show offer bring hold push shove lob fling deliver return slip serve feed extend raise',
);
/** `writes to Ben`, `belongs to Ben`, `hangs up on Ben`, `in love with Ben`: what keeps a preposition from being a place. */
export const looseGovernors = wordList(`
	write writes writing sends send sending mails texts texting emails emailing posts dedicates dedicated owes owe belongs belong
	belonging according thanks due married related similar compared addressed refers referring relates loyal known allergic
	love obsessed infatuated involved contact touch up cheats cheating based
	voicemail call calls message messages text texts email emails news word words gift present date history deal crush contract rumor
	rumors gossip dirt information intel research selfie song poem story stories thought thoughts tribute toast reference resemblance
	spitting similarity likeness connection feelings phone phones skype facetime
`);
/** `written by Ben`, `left by Ben`: what was done some time ago. */
export const doneBefore = wordList(`
	written made painted signed sent left killed owned named built designed drawn directed sung composed given bought murdered
	abandoned betrayed haunted inspired played portrayed raised recorded filmed taken stolen
`);

/** Behind a preposition, a verb in -ing is only thought of: `without seeing Ben`. */
export const thinkingPrepositions = wordList('without before of about for from instead against by');

/** Words that leave it open or deny it, anywhere before the name in its clause. */
export const denials = wordList(`
	without no never nobody nowhere none if whether unless until would could should might may can't cannot couldn't unable fails neither
	nor instead except hardly barely missing absent
`);
export const negations = wordList("not doesn't don't won't isn't aren't didn't");

/** What carries a voice from elsewhere: `on the phone`, `over the radio`. */
export const devices = wordList(`
	phone telephone cellphone cell mobile line radio walkie walkie-talkie intercom speakerphone speaker headset earpiece comms skype
	facetime zoom voicemail receiver payphone handset
`);
export const devicePrepositions = wordList('on over via through by into from');

/** Behind a name without a verb: `Ben asleep`, `Ben, soaked`, `Ben tied to a chair`. */
export const states = wordList(`
	asleep awake alone naked drunk unconscious barefoot soaked drenched motionless seated tied bound dressed slumped sprawled hunched
	crouched curled huddled wrapped covered propped strapped handcuffed gagged perched stretched frozen already also too still now
	again both here there inside outside nearby
`);
/** Behind a name without a verb, these put it somewhere. */
export const placePrepositions = wordList(`
	at in on by behind beside under near inside outside against across with around between among over atop below above opposite next
	beneath underneath alongside along amid amongst up down from
`);
/** A lead-in that puts what follows somewhere: `Behind her, BEN.` */
export const leadingPlaces = wordList(`
	at in on by behind beside under near inside outside against across around between among over atop below above opposite next
	beneath underneath alongside along there here nearby with beyond past through
`);
/** What tells of another time, or of nobody: then a name without a verb puts nobody in the room. */
export const elsewhen = wordList(`
	was were had did will would left went died gone dead missing absent nowhere elsewhere late never not no sincerely dear yours who
	whose vs versus
`);

/** What may stand between a preposition or verb and the name that belongs to it: `his brother Ben`, `a drunk BEN`. */
export const determiners = wordList(`
	a an the this that these those his her its their my our your another two three four five six seven eight nine ten several some many
	more both all other young old little big
`);

/** What somebody in CAPS of whom nothing is known has to do to be a person, beside what only people do. */
export const loneVerbs = wordList(`
	sit lean enter wait sleep drink eat smoke read watch look stare walk step speak talk listen wear glance sip argue dance kneel laugh
	turn nod wave approach follow join help check study whisper sing play type work rise stride perch lounge sprawl slump
`);
/** `enters with BEN`, but not `shakes with RAGE`. */
export const companyVerbs = wordList(`
	enter arrive walk sit stand talk dance leave return argue eat drink wait come go step emerge appear chat speak dine work live play laugh
	sleep travel run meet fight
`);
/** Their object is a person: `kisses BEN`. */
export const courtesies = wordList(`
	kiss hug embrace greet comfort console slap shove nudge join face help escort arrest handcuff interrogate tackle strangle punch tickle
	introduce thank beside
`);
/** Before their subject: `On the floor lies BEN`. */
export const postures = wordList('sit stand lie kneel wait sleep crouch lean slump sprawl');
