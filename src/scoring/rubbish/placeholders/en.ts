import type { PlaceholderWords } from './words';

export const en: PlaceholderWords = {
  empty:
    'none nothing unknown unspecified undetermined undecided undisclosed unavailable pending later soon placeholder sample blank empty ignore whatever unsure temp temporary info information idea comment clue specified provided given available applicable known confirmed defined determined decided filled fill advised announced follow know notsure',
  filler:
    'no not yet to be is it i we do does dont don t any as at all any this just only a an the in out at please will can for now still see needs need here there of and or some more so far was been being later soon none nothing with info information comments details detail data value field text entry test by coming up do done',
  whole:
    'see above|as above|same as above|same|above|see below|see notes|see other|as discussed|no|yes|not sure|who knows|later|coming soon|to do|to follow|will follow|more to come|fill me|fill me in|change me|delete me|remove me|do not use|dont use|job title|title|my title|first name last name|firstname lastname|full name|your name|company|company name|my company|no company|test company|dummy company|test account|test customer|test record|new record|new|private|test user|dummy user|test contact|no one|nobody|somebody|someone|anybody|john smith test|dummy inc|test inc|test ltd|test llc|sample company|example company|no phone|no email|no mail|no website|no title|no next step|next step|tbd later|not relevant|not needed|not required|work in progress|in progress|on hold|waiting|stuff|things|random|garbage|nonsense|gibberish|just testing|hello|hi|checking|check',
};
