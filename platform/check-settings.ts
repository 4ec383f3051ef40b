import { judgeSettings, orExit } from './config.ts'

// Judges the settings before anything is started with them.
orExit(judgeSettings)
