/**
 * The words by which action prose tells a person in the room from a picture, a memory or a name on a box. Data only:
 * the rules that read these lists are in standing.ts. English, because the rules are; other languages stay silent.
 */
import { wordList } from '../text/wordList.js';

/** Things that show or tell of somebody who need not be there. */
export const depictionNouns = wordList(`
	photo photos photograph photographs photographed picture pictures portrait portraits poster posters painting paintings
	snapshot snapshots snap polaroid polaroids mugshot mugshots headshot headshots shot image images likeness effigy
	sketch sketches drawing drawings cartoon caricature statue statues bust mural murals billboard billboards
	tv tvs television televisions telly screen screens monitor monitors feed footage video videos clip clips film films movie
	tape tapes recording recordings cassette vhs dvd camcorder facebook instagram tinder youtube tiktok broadcast news newscast newsreel documentary interview cctv surveillance
	newspaper newspapers paper papers headline headlines article articles clipping clippings magazine magazines obituary
	file files folder folders dossier record records report reports document documents page pages list lists roster
	letter letters note notes card cards postcard envelope label labels sign signs plaque nameplate tag badge passport license
	book books album yearbook frame frames locket website webpage laptop phone iphone tablet projector slideshow slide slides
	t-shirt t-shirts tshirt sticker stickers mask masks doll dolls figurine cutout hologram wax tattoo graffiti logo
	name names word words initials signature inscription caption title mailbox
	map bulletin flyer flyers leaflet brochure program calendar diary journal ledger notebook whiteboard chalkboard corkboard
	grave graves gravestone headstone tombstone tomb coffin casket urn ashes memorial funeral shrine altar
	corpse corpses body bodies remains skeleton skull
`);

/** Words that bring in what is not now: memory, dream, thought, story. */
export const absenceWords = wordList(`
	memory memories remember remembers remembering remembered recall recalls recalling reminisce reminisces
	imagine imagines imagining imagined imaginary dream dreams dreaming nightmare vision visions hallucination hallucinates
	ghost ghosts ghostly apparition specter spectre phantom spirit flash flashes flashback flashbacks flash-cut mind mind's
	think thinks thinking thought thoughts wonder wonders wondering believe believes hope hopes wish wishes miss misses missing
	mention mentions mentioned rumor rumors rumour story stories legend myth tale tales
	ago once
`);

/** The few words after which the sentences that follow may still be about the picture or the memory. */
export const lingeringWords = wordList(`
	photo photos photograph photographs picture pictures portrait portraits poster posters painting paintings snapshot snapshots polaroid
	polaroids mugshot mugshots tv television telly screen screens monitor monitors footage video videos film movie tape tapes recording news
	newscast broadcast cctv surveillance facebook instagram tinder youtube tiktok sketch drawing statue mural billboard album slideshow projector
	memory memories remembers remember recalls recall imagines imagine dreams dream dreaming nightmare vision hallucination
	ghost ghosts apparition flash flashes flashback flash-cut
	hallucinates hallucinate hallucinating hallucinations envisions visualizes visualises daydreams fantasizes fantasises
`);

/** What is written somewhere rather than standing there: `a box stamped HEISENBERG`, `the mailbox reads LAMBERT`. */
export const signWords = wordList(`
	stamped marked labeled labelled labels tagged reads read reading says spells spelled spelling signed titled entitled named
	called calls inscribed engraved carved scrawled scribbled scratched printed written painted stenciled stencilled embossed
	embroidered tattooed addressed captioned bearing sprayed spray-painted typed types handwritten initialed monogrammed chiseled
	etched lettered branded emblazoned
`);

/** With a dead person these make a body, not an appearance: `Walter lies dead`. */
export const deathWords = wordList(`
	dead lifeless murdered buried slain deceased killed corpse rotting decomposing decomposed embalmed mummified cremated
`);

/** `Walter hangs painted in oil`: what is done to somebody's likeness or memory. */
export const depictedWords = wordList(`
	forgotten remembered mentioned mourned missed named listed pictured shown seen depicted painted displayed wanted
	portrayed played
`);

/** `Walter is gone`, `is nowhere to be seen`, behind a verb of being. Who turns away or looks elsewhere is there. */
export const goneWords: ReadonlySet<string> = new Set([
	...wordList('gone missing absent nowhere elsewhere away history late survived no not never famous known'),
	...depictedWords,
]);

/** Verbs that say of somebody only what or where he is. */
export const beingVerbs = wordList('is are seems seem appears appear remains remain');

/** Behind `has`, these leave somebody in the room; `left`, `died`, `moved`, `joined` and `done` do not. */
export const participlesOfPresence = wordList(
	'arrived frozen dozed woken awoken awakened collapsed slumped knelt crouched stiffened',
);

/** The same for two words. */
export const statesReached = new Set([
	...['asleep', 'silent', 'quiet', 'still', 'back'].map((state) => `fallen ${state}`),
	...['pale', 'white', 'red', 'rigid', 'silent', 'quiet', 'still'].map((state) => `gone ${state}`),
	...['sat down', 'sat up', 'sat back', 'stood up', 'stopped short', 'turned around', 'passed out', 'woken up'],
]);

/** Verbs by which a body may lie there, so that a word of death behind them counts. */
export const lyingVerbs = wordList(`
	is are lies lie sits sit hangs hang slumps slump floats float looks look seems seem appears appear remains remain rests rest
	sprawls sprawl dangles dangle turns
`);

/** Verbs that somebody in a picture can do as well: before `from the photo`, `on the screen` they show, not act. */
export const showingVerbs = wordList(`
	is are appears appear smiles smile smirks smirk grins grin stares stare looks look gazes gaze glares glare beams beam
	waves wave frowns frown glowers glower scowls scowl talks talk speaks speak plays play flickers flicker shows show stands
	stand sits sit walks walk runs run laughs laugh poses pose peers peer watches watch winks wink fills fill comes come
	features feature lectures lecture gives give holds hold dances dance sings sing
`);

/** Verbs of a face, which a picture has as well. Who reads looks or glances up; hardly anybody stares up. */
export const gazingVerbs = wordList(`
	stares stare gazes gaze glares glare smiles smile smirks smirk grins grin beams beam scowls scowl frowns frown glowers
	glower winks wink leers leer sneers sneer
`);

/** Behind `smiles from` these hold a picture, while elsewhere they may be anything. */
export const pictureSurfaces = wordList('cover covers jacket sleeve canvas billboard banner mugshot');

/** What shows a face when it is opened. */
export const bearersOfFaces = wordList(`
	passport passports locket lockets wallet yearbook yearbooks license licence id badge mugshot mugshots magazine magazines
	newspaper newspapers paper brochure flyer leaflet dossier album frame
`);

/** Verbs by which somebody in the room deals with a picture or a screen: `Kim taps on the screen`. */
export const handlingVerbs = wordList(`
	writes write types type taps tap swipes swipe leans lean draws draw clicks click scribbles scribble spits spit slams slam
	pounds pound puts put places place drops drop lays lay sets set sees see spots spot notices notice finds find reads read
	circles circle focuses focus zooms zoom works work pins pin studies study examines examine pulls pull takes take grabs grab
	picks pick flips flip leafs leaf turns turn tears tear rips rip removes remove opens open closes close hides hide slips slip
	scans scan scrolls scroll points point lingers pauses pause presses press switches switch cuts cut signs sign jots jot
	thumbs thumb shuffles shuffle rummages rummage digs dig hangs
`);

/** Verbs that put nobody in the room: `Walter haunts her`, `Jesse lives in Alaska`, `Kim texts`. */
export const absentVerbs = wordList(`
	haunts haunt lives live exists exist owns own means mean belongs belong represents represent looms loom echoes echo
	texts text emails email phones phone rings ring deserves deserve costs cost matters matter dates date hails hail
	equals equal becomes become vanishes disappears disappeared needs
	reads-as adorns adorn decorates decorate graces grace covers
`);

/** After a name without determiner these are things that bear the name: `Heisenberg posters cover the wall`. */
export const namedThings = wordList(`
	files file boxes posters photos pictures records sketches flyers tapes documents papers portraits stickers shirts t-shirts
	masks cards prints signs articles headlines clippings fans copycats impersonators lookalikes look-alikes supporters memorials
	murals statues figurines dolls rumors stories memories notes letters books initials fingerprints hats types movies films
	songs tattoos graffitis drawings paintings relatives cousins brothers sisters children kids parents wannabes imitators
	years days cases crimes killings murders victims trials tapes videos clips labels bags barrels crates businesses brothers
`);

/** Words that end in -s and are no verbs. */
export const notVerbs = wordList(`
	always perhaps besides towards afterwards sometimes across this his its as us plus less thus indoors outdoors upstairs
	downstairs was yes hers theirs ours yours whose does's nowadays backwards forwards sideways upwards downwards onwards
	inwards outwards overseas unawares regardless nonetheless nevertheless eyes hands arms legs feet fingers lips years
`);

/** -ing words that are nouns. */
export const notGerunds = wordList(`
	king thing nothing something anything everything morning evening building ring string wedding painting drawing clothing
	ceiling being during spring wing sibling sterling darling duckling earring stocking
`);

/** Never a verb in its base form: they close the search for a plural predicate. */
export const functionWords = wordList(`
	a an the this that these those my your his her its our their whose some any no every each all both either neither
	i you he she it we they him them me us himself herself themselves itself one ones other others another
	in on at by for from to into onto of off over under with without within behind beside beneath between beyond before after
	about above across against along among around as because since until unless if though although while when where why how
	what which who whom than like near toward towards through throughout up down out inside outside upon via
	and or but nor so yet not never also too very just only even still now then here there again always often
	was were had did been being has is am does will would shall should may might must could ought
	ran sat stood went came left lay fell said saw knew took got gave told spoke broke drove rode rose wrote made met kept held
	heard brought bought thought found fought lost sent spent built slept swept stole froze chose wore tore swore began drank
	sang rang swam sank flew grew threw drew blew shook ate hid bit slid shot hung stuck struck dug spun won
	alone asleep awake afraid dead alive ready older younger old young
	mr mrs ms dr
`);

/** Base forms and third persons that end like a past: `feed`, `need`. */
export const endsLikePast = wordList('need feed bleed proceed speed shed wed embed succeed heed breed weed exceed');

/** Adverbs that may stand before the subject or between it and its verb. */
export const looseAdverbs = wordList(`
	now then still just also again already both alone together instead meanwhile finally suddenly soon too simply merely
	only even always sometimes often once-more here there inside outside upstairs downstairs nearby behind beyond below above
	across beside later today tonight outdoors indoors silently
`);

/** Words after which a new subject with its own verb may begin. */
export const joiningWords = wordList('as while when and but then until-now whereupon');

/** What must not stand directly before a joining `as`: `dressed as Walter`, `the same as Walter`. */
export const comparingWords = wordList(
	'same such as dressed disguised known posing masquerading introduced credited regarded just much',
);

/** Prepositions by which a picture holds somebody: `smiles from the photo`. */
export const holdingPrepositions = wordList('on in from across inside within');

/** Words that open a lead-in: `Across the table Kim writes`. */
export const leadingPrepositions = wordList(`
	in at on behind across inside outside under beside near for by up down through from above below beyond around along
	against next opposite before over between beneath to
`);

/** Names that are everyday words too. At the start of a sentence they prove nothing: `White sheets billow.` */
export const everydayNames = wordList(`
	white black brown green gray grey blue red gold silver young old rich poor sharp strong wise small short long wild
	will mark bill rose hope faith joy grace may june april august summer autumn dawn hunter art pat frank chase drew jack rob
	sue grant wade miles sky star angel king queen bishop cook baker smith miller mason carter cooper fisher gardener gale storm
	lance nick ray reed rod guy gene dale glen cliff forest heath ivy lily daisy violet olive ginger pepper sandy penny ruby
	pearl jade amber crystal destiny harmony melody carol christian earnest earl duke prince baron major pope monk abbot
	combo badger flynn price park field woods stone rivers brooks banks bush hill marsh lake wells ford bridge street
	case chance cash colt dash jet buck bud stew tony gus's skip trip trap tucker turner weaver walker parker porter
	hardy hale noble love moon day knight winter winters snow frost rain brand pike perch bass finch wren robin jay crane
	swift fox wolf lamb hart bear bull steer ram
`);

/** Kinds of title that stand before a name and belong to it. */
export const titleWords = wordList(`
	mr mrs ms miss dr doctor professor prof officer detective agent sergeant sgt lieutenant lt captain capt general gen
	colonel col major inspector sheriff deputy judge senator president king queen prince princess father sister brother
	uncle aunt don dona don\u00f1a se\u00f1or se\u00f1ora young old older younger teenage little
`);

/** Words that say a place or thing is no longer whole. */
export const ruinWords = wordList(`
	ruin ruins ruined remains remnants former abandoned burned-out burnt-out burned burnt derelict demolished destroyed
	wreck wreckage wrecked rubble ex shell razed gutted boarded-up shuttered closed defunct crushed site
	charred scorched bombed-out collapsed flattened torched incinerated leveled levelled ashes condemned dismantled
`);

/** Verbs of mind and talk: their object need not be there. */
export const mindVerbs = wordList(`
	remembers remember thinks think imagines imagine recalls recall dreams dream misses miss mentions mention describes
	describe wants want needs need knows know hopes hope wishes wish discusses discuss loves love hates hate seeks seek
	forgets forget regrets regret plans plan expects expect promises promise lacks lack avoids avoid owned had sold lost
	buys buy orders order invents invent pictures picture considers consider draws draw paints paint sketches sketch
	photographs photograph googles google searches search
`);

/** What is drawn from a sheath or a holster. */
export const drawnThings = wordList(`
	sword swords blade broadsword longsword shortsword saber sabre rapier cutlass scimitar katana claymore foil dagger knife
	dirk stiletto bayonet machete axe wand bow gun pistol revolver handgun sidearm colt glock magnum luger derringer beretta
`);
