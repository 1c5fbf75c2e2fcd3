from star_source import *
seen = mentioned
