/**
 * The words by which a script names people it does not name: work, kin, age, crowd (docs/fountain-dialect.md, "Beyond the syntax").
 * Data only; names.ts reads it. All words are folded: lower case, no accents, no apostrophes, singular.
 * Long because it is a list.
 */
import { wordList } from '../text/wordList.js';

/** Nouns that make a role whatever stands before them: `DEA AGENT`, `POOL BOY`, `HANK'S SECRETARY`. */
export const roleNouns = wordList(`
	accountant activist actor actress addict administrator admiral adult adviser advisor agent aide ambassador analyst anchor
	anchorman anchorwoman animal announcer applicant apprentice archaeologist architect arsonist artist assassin assistant astronaut
	athlete attacker attendant attorney auctioneer audience aunt auntie author
	babe baby babysitter bachelor bachelorette bailiff ballerina band bandit banker barber barista barkeep barmaid barman bartender
	beggar bellboy bellhop bellman best-man biker bodyguard bookie bookkeeper boss bouncer boy boyfriend boxer bride bridesmaid
	broadcaster broker brother bully bum burglar busboy businessman businesswoman buyer bystander
	cabbie cabby caddy cadet caller camera-operator cameraman camerawoman campaigner candidate captive captor caregiver caretaker
	carjacker carpenter cashier caterer celebrant cellmate ceo chairman chairperson chairwoman champion chaplain chauffeur
	cheerleader chef chemist chief child choir chorus citizen civilian class classmate cleaner clergyman clerk client clinician coach
	co-worker coworker cohort coed collector colleague colonel columnist comedian commander commando commissioner companion computer
	concierge conductor congregation congressman congresswoman constable contestant contractor controller convict cop coroner
	corpse corporal correspondent costumer councilman councilwoman counsel counselor counsellor countess couple courier cousin cowboy
	cowgirl coyote creature creep crew crewman criminal critic crone crook crowd curator customer customs-officer cyclist
	dad daddy dancer daughter dealer deckhand defendant delegate deliveryman demon dentist deputy designer desk-sergeant detainee
	detective devil diner dignitary diplomat director dishwasher dispatch dispatcher diver dj doctor dog doorman dresser driller driver
	drone druggie drunk drunkard duchess dude dweller
	editor elder electrician emcee emperor employee employer emt enforcer engineer entertainer entourage escort everybody everyone
	examiner executioner executive ex-boyfriend ex-con ex-girlfriend ex-husband ex-wife expert extra
	family fan farmhand father father-in-law fella fellow female fiance fiancee fighter figure firefighter fireman fisherman
	flight-attendant flunky follower foreman fortune-teller friend frontman fugitive
	gal gambler gangbanger gangster gardener gatekeeper geek general gentleman ghost girl girlfriend goon governess governor
	graduate grandad granddad granddaughter grandfather grandma grandmother grandpa grandparent grandson granny greeter groom
	groomsman group grunt guard guardian guest guide gunman gunner guy
	hacker hag hairdresser handler handyman headmaster headmistress heavy heckler helper henchman herald hero heroine hiker
	hipster hitchhiker hitman hobo homeowner honeymooner hooker host hostage hostess hotelier housekeeper housewife housemate
	human hunk husband hustler
	imam immigrant inmate innkeeper inspector instructor intern interpreter interrogator interviewer interviewee intruder
	inventor investigator investor
	jailer janitor jeweler jogger journalist judge juror jury
	kid kidnapper killer
	laborer labourer lackey lad lady landlady landlord lass lawyer leader lecturer librarian lieutenant lifeguard listener
	loader local lodger lookout loser loudspeaker lover lumberjack
	ma maid mailman maitre-d major-domo male mama mamma man manager manicurist matron mayor mechanic medic medium member
	mercenary merchant messenger midwife militiaman minder miner minister mistress mob mobster model moderator mom mommy monk
	monster mother mother-in-law mourner mover mover mugger mum mummy musician
	nanny narrator neighbor neighbour nephew nerd newlywed newscaster newsman newsreader niece nobody notary nun nurse
	observer offender officer official old-timer oldster onlooker operative operator orderly organizer orphan other owner
	pa painter-decorator paparazzi paparazzo paralegal paramedic parent parishioner participant partner party-goer partygoer passenger passerby
	passer-by pathologist patient patrolman patron pawnbroker peasant pedestrian people performer person pharmacist phlebotomist photographer
	physician physicist pianist pickpocket pilot pimp pirate pitman pitboss plaintiff player plumber poet policeman policewoman
	politician postman preacher pregnant-woman presenter preteen priest priestess princess principal prisoner producer professor programmer
	prosecutor prospector prostitute protester protestor psychiatrist psychic psychologist publicist publisher punk pupil
	rabbi racer radio raider realtor rebel receptionist recruit recruiter redneck ref referee refugee regular relative repairman
	reporter representative rescuer researcher resident reveler reveller rider rioter robber robot rookie roommate roughneck roustabout
	sailor saleswoman salesgirl salesman salesperson samaritan scientist scout seamstress secretary seller senator senior sentry
	sergeant servant serviceman sex-worker shaman shareholder sheriff shooter shopkeeper shopper sibling sicario singer-songwriter sister
	sister-in-law skater skateboarder skinhead slave smuggler sniper social-worker soldier somebody someone son son-in-law specialist
	spectator spokesman spokesperson spokeswoman spouse spy squad staff staffer stagehand starlet stenographer stepbrother stepdad stepfather
	stepmom stepmother stepsister stewardess stranger stripper student stuntman suitor superintendent superior supervisor surfer
	surgeon surveyor survivor suspect swimmer
	taxi-driver teacher team technician tech teen teenager teller tenant terrorist therapist thief thug toddler tot tourist trader
	trainee trainer translator traveler traveller treasurer trooper trucker trustee tutor tween twin tweaker
	uncle undertaker usher
	vagrant valet vampire vendor veteran vet vicar victim victor-driver vigilante villager villain visitor voice voice-over
	volunteer voter
	waiter waitress ward-clerk warden warrior watchman weatherman welder whisperer widow widower wife winner witch witness
	wizard woman worker workman wrestler writer
	youngster youth zombie
	sir madam maam captain private president server rancher junkie shrink blonde redhead brunette hippie jock barfly wino pusher
	croupier grip security ensemble co-pilot copilot foreman forewoman shark maitre mc gps god warden shepherd abbot friar
	trainer vicar rookie rider
	ai alien android announcer-voice answerphone intercom pa-system machine phone radio-voice speaker system tv television voicemail walkie
	abolitionist acolyte acrobat anaesthetist anesthesiologist attache auditor barback barkeeper bassist bearer beekeeper blacksmith
	blogger boatswain bookmaker bricklayer busker caddie cardiologist carnie carny carpetbagger castaway cavalryman cellist
	centurion cfo chambermaid choirboy choirmaster clockmaker clown clubber conspirator crier cultist custodian cyborg
	defender desperado dork doula drifter druid elf envoy exec fetus fishmonger freedman freshman gamekeeper gamer gladiator goalie
	goalkeeper goblin gravedigger greengrocer grenadier grifter groundskeeper groupie guitarist gunslinger gynecologist half-brother
	half-sister hangman helmsman henchwoman hermit hologram infant infantryman influencer informant legionnaire linesman lobbyist
	locksmith magician maker mate mermaid mime minion minuteman mortician newborn newsboy ninja novice nuncio obstetrician ogre oilman
	oncologist orc organist outlaw overseer pallbearer panhandler paperboy pediatrician picketer pioneer podcaster pollster
	prodigy provost pundit quarterback quartermaster quintuplet radiologist radioman raver redcoat rep ringmaster roadie
	safecracker samurai seer settler sharecropper shortstop skeleton snitch soothsayer sommelier sophomore speechwriter stableboy
	stationmaster stockbroker stowaway streamer suffragette tamer taxman telemarketer temp toastmaster toter townsperson tramp
	triplet troll umpire undergrad ventriloquist veterinarian viking violinist vlogger warlock weathergirl well-wisher wildcatter
	youtuber zookeeper control reader
	adjutant adjutant-general aide-de-camp aviator aviatrix backpacker balloonist barrister bather billionaire biologist
	birdwatcher boatman bodybuilder bosun brigadier brigand buccaneer bugler cabin-boy cabman cattleman caveman chaperone
	charwoman cheesemonger clairvoyant clansman climber coachman coastguard codebreaker commissar commodore commuter con-man
	concubine confessor conjurer conman conquistador conscript cosmonaut councillor courtesan courtier cowhand crewwoman
	cutthroat dairymaid damsel deejay demonstrator deserter docker dogcatcher doorkeeper drill-instructor drill-sergeant
	druggist dustman ecologist economist emir emissary epidemiologist escapee evangelist executor exorcist explorer
	exterminator eyewitness farmwife fencer ferryman fire-chief first-mate fishwife flagman florist footballer footman
	footpad forger furrier fusilier gatecrasher geisha geologist gigolo glassblower golfer gondolier ground-control
	guardsman guerrilla gunrunner gymnast haberdasher handmaid handmaiden harbormaster harbourmaster harpist headhunter
	headwaiter heir heiress highwayman historian homesteader hoodlum horseman horsewoman hostler houseboy houseguest
	huckster huntsman hypnotist illusionist impersonator impresario infiltrator ironmonger jailbird juggler laundress
	laundryman letter-carrier lieutenant-colonel lifer linebacker linguist liveryman loan-shark longshoreman looter
	machinist madman madwoman maestro magnate mail-carrier major-general manservant marksman martian masseur masseuse
	matador mathematician mediator metalworker meteorologist meter-reader middleman midshipman milkmaid milkman millionaire
	millworker mission-control missionary monarch moneylender motorist mountaineer muleteer musketeer mutineer navigator
	neurologist neurosurgeon newsagent nobleman noblewoman nomad novelist oarsman outrider pageboy paratrooper parlormaid
	parlourmaid peacekeeper peddler pedlar philosopher photojournalist physiotherapist plainclothesman playwright
	police-chief postmaster postmistress postwoman preschooler prizefighter proprietor proprietress psychopath puppeteer
	purser railwayman ranch-hand ranchhand rapper recluse registrar retainer retiree reverend rifleman roadworker rower
	runaway runner saboteur scavenger schoolboy schoolgirl schoolmaster schoolmistress schoolteacher sculptor seafarer
	seaman second-mate sentinel serf sharpshooter shepherdess shipmate shoplifter showgirl showman showrunner sidekick
	signalman silversmith skier skipper skydiver sleepwalker socialite sociologist sorcerer sorceress sous-chef spinster
	sportscaster stableman stage-manager statesman steelworker steersman stepdaughter stepson stevedore stockman stonemason
	storekeeper storyteller strongman sunbather swindler swordsman tattooist tax-collector taxidermist teamster test-pilot
	theologian ticket-taker timekeeper town-crier trawlerman trespasser tribesman trickster trombonist troubadour trumpeter
	typist tyrant urchin vaquero vice-president violist voyager waif washerwoman watchmaker weightlifter wench whaler
	whistleblower wiseguy woodcutter woodsman wrangler yachtsman yeoman zealot zoologist
`);

/** Nouns that are family names or given names too: roles only alone, or behind words that describe. `SAM COOK` is a person. */
export const surnameNouns = wordList(`
	angel baker barber baron bishop brewer butcher butler carpenter chamberlain 
	chancellor clerk constable cook count doctor driver duke 
	gardener 
	goldsmith judge jester justice kaiser king knight lord major marshal master
	minister noble painter pastor player pope porter
	prince queen ranger sailor scribe sergeant
	shah sheik shoemaker singer squire sultan tailor
	tsar 
	pa 
	bear boss buddy champ coyote doc driver dude gramps 
	pops 
	barker brave cardinal cobbler consul deacon dean drummer falconer grocer hawker jockey pilgrim pitcher poacher printer roller roofer sexton striker
	farmer marine steward trapper
`);

/** Names first of all: roles only behind a word that describes, and not by age. `BOUNTY HUNTER`; `HUNTER` and `YOUNG MASON` are people. */
export const describedNouns = wordList('archer fisher hand hunter mason miller page scout smith taker walker weaver');

/** Plurals and collectives that are roles as they stand. */
export const groupNouns = wordList(`
	all anyone both cops everybody everyone fans folks grown-ups kids ladies men none officers others people police reporters
	some the-rest them they troops two-men various women children wives thieves policemen firemen they all-three all-four crowd
	townsfolk townfolk townspeople folk audience congregation passers-by onlookers mob gang posse team band trio quartet duo pair group
`);

/** Before any noun they say that nobody in particular is meant: `VARIOUS SHOPPERS`, `SOME HUNTER`. */
export const vagueDeterminers = wordList('some various several assorted');

/** Folded. What is left of the first in `MR. AND MRS. HOLT`: nobody is called so. */
export const bareTitles = wordList('mr mister mrs ms miss sir madam dr herr frau monsieur madame senor senora');

/** Words that describe a role and name nobody: they never make a person of the noun behind them. */
export const roleModifiers = wordList(`
	a an the another any each every other same this that
	old older oldest elderly aged young younger youngest little small big large tall short fat thin skinny chubby stout
	burly bearded bald blond blonde brunette redheaded red-haired grey-haired gray-haired white-haired long-haired hairy ugly pretty
	beautiful handsome attractive sexy cute plain muscular beefy lanky scrawny heavy heavyset heavy-set
	male female transgender adult teen teenage teenaged adolescent middle-aged middleaged pregnant
	black white asian african latino latina hispanic mexican american english british irish scottish french german italian spanish
	russian chinese japanese korean indian arab israeli polish swedish norwegian dutch greek turkish canadian australian
	native local foreign unknown unseen mysterious masked hooded naked drunk drunken stoned sleepy angry nervous scared frightened
	worried happy sad crying bored tired wounded injured dying dead sick rich poor homeless lone lonely second-hand
	first second third fourth fifth sixth seventh eighth ninth tenth next last another lead head chief senior junior deputy assistant
	main new former retired ex acting vice under uniformed undercover plainclothes armed corrupt crooked dirty tough mean nice friendly
	helpful kind gentle rude snooty polite busy random nearby passing watching waiting well-dressed preppy goth punk hippie hipster
	drill mission ground meter night day morning evening front back desk bank bar beach bus cab car church city college company computer corner country county
	court delivery desert door dock diner dive drug elevator ems fast-food federal fbi cia dea dhs irs nypd lapd apd swat nsa mi5
	mi6 field fire flight flower food football forensic forensics fry front-desk gang gas-station gas gate government grocery gym gun
	health high-school hospital hotel house ice-cream ice immigration insurance internet jail junk kitchen lab landscape
	laundry library limo lottery lunch mall meth military motel motorcycle movie museum music navy army marine news nail
	office office-building parking park party pawn phone pizza police pool press prison property public radio railway real-estate
	rental rescue restaurant research river road roof room sales salvage school scrap security service ship shop show skate snack
	social space sports square stable station state store street subway suburban supermarket swim tattoo tax taxi television temp tennis
	ticket tow toll tour town traffic train training travel trial truck tv us u.s university utility valet video village
	war warehouse water weather wedding yard youth zoo highway border patrol motorcade 911 emergency nine-one-one
	one two three four five six seven eight nine ten eleven twelve several many more few
	special private line uber jury loan pit cable dog bounty game ticket bird fortune story wild big-game treasure vampire ghost
`);

/** Words that open a description behind the noun: `MAN IN HAT`, `VOICE ON PHONE`, `MOTHER OF THE BRIDE`. */
export const roleTails = wordList(
	'in with at on from of by behind near under over inside outside next to across wearing holding for who else',
);

/** Ages that a word in front of a name tells, in whole years, both ends included. */
export const agePrefixes: Readonly<Record<string, readonly [number, number]>> = {
	newborn: [0, 0],
	infant: [0, 2],
	baby: [0, 3],
	toddler: [1, 4],
	little: [0, 12],
	kid: [3, 13],
	child: [2, 14],
	preteen: [9, 13],
	tween: [9, 13],
	teen: [12, 19],
	teenage: [12, 19],
	teenaged: [12, 19],
	adolescent: [10, 19],
	young: [0, 29],
	younger: [0, 59],
	adult: [18, 120],
	'middle-aged': [38, 65],
	'middle aged': [38, 65],
	older: [30, 120],
	old: [55, 120],
	elderly: [60, 120],
};
