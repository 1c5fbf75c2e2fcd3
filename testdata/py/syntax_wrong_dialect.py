# exit: 1
# A file in the wrong dialect stops before its first line.
print("never printed")
print "a statement"
