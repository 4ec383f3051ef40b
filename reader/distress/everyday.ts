import { foldLetters } from './fold.ts'

/**
 * Words of sport, school, office, travel, kitchen and jest. A sentence with one of them is only heard by its plainest
 * signs: "he beat me at chess", "she will kill me if I forget the birthday", "jump with a parachute".
 */
const words = `
  haha hahaha lol lmao rofl joke jokes joking funny hilarious laugh laughing laughed comedy hansi hasi hasa hasi
  chess cricket badminton tennis carrom ludo football hockey kabaddi boxing karate gym yoga workout match team sport sports
  debate quiz rival opponent tournament league score goal ipl olympics innings wicket skipping 
  maths math physics chemistry biology algebra accounts boring
  marks homework syllabus semester forgot forget forgotten anniversary bill bills
  holiday holidays vacation picnic party trip tour festival wedding surprise monsoon weekend monday mondays sunday sundays
  parachute bungee skydiving trampoline kite paragliding
  email emails mail selfie selfies snapshot screenshot
  movie movies film films series novel book books story serial episode song songs perfume dance
  share shares market sale price prices salary promotion employer recruiter client startup
  debt loan emi traffic ticket wifi laptop battery charger internet
  instagram facebook whatsapp youtube social media
  luck oven shaving shave kitchen cooking vegetables skills
  mosquito mosquitoes insects
  seat questions
  porter soldier criminal bearer degree country draft spreadsheet project contract presentation meeting meetings sprint embarrassment taana chakkar
  line lines mount mounts reading`

const everyday = new Set(words.split(/\s+/).filter(Boolean).map(foldLetters))

/** Whether a folded sentence is about everyday matters. */
export const isEveryday = (sentence: string): boolean => sentence.split(' ').some((word) => everyday.has(word))
