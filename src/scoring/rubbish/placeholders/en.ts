import type { PlaceholderWords } from './words';

export const en: PlaceholderWords = {
  empty:
    'nothing unspecified undetermined undecided undisclosed unavailable pending later soon placeholder sample blank empty ignore whatever unsure temp temporary info information idea comment clue specified provided given available applicable known confirmed defined determined decided filled fill advised announced follow know notsure missing unclear dunno update updates updated',
  filler:
    'no not yet to be is it i we do does dont don t any as at all this just only a an the in out please will can for now still see needs need here there of and or some more so far was been being with comments details detail data value field text entry by coming up done add added company use user record',
  whole:
    'see above|as above|same as above|same|above|see below|see notes|see other|as discussed|no|yes|not sure|who knows|to do|more to come|fill me|fill me in|change me|delete me|remove me|do not use|dont use|job title|title|my title|first name last name|firstname lastname|full name|your name|company|my company|company name|no company|test account|test customer|new record|new|private|test contact|no one|nobody|somebody|someone|anybody|john smith test|dummy inc|test inc|test ltd|test llc|example company|no phone|no mail|no website|no title|no next step|next step|not relevant|not needed|not required|work in progress|in progress|on hold|waiting|stuff|things|random|garbage|nonsense|gibberish|hello|hi|checking|check|not yet|no change|no changes|nothing new|will check|check later|ask me|ask later|see email|see attachment|delete|please delete|customer|new customer|new account|test account do not use|contact|no news|various|need to check|nothing to report|contact person|new company|dummy account|unknown contact|first last',
};
